/** Sites that are read when the user asks for it and never by themselves, even where the browser would allow it. */
const CLICK_ONLY = ["linkedin.com"]

export function isClickOnly(origin: string): boolean {
  const host = origin.replace(/^[\w*]+:\/\/(?:\*\.)?/, "")
  return CLICK_ONLY.some((site) => host === site || host.endsWith(`.${site}`))
}
