/**
 * Whether a text is an e-mail address a person may have: RFC 5321 with the Unicode of RFC 6531, less what stands on no page
 * (quoted local parts, comments, address literals, hosts without a dot).
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254) return false
  if (text.length < 60 && ORDINARY.test(text)) return true
  const at = text.lastIndexOf("@")
  return at > 0 && isLocalPart(text.slice(0, at)) && isDomain(text.slice(at + 1))
}

/** What nearly every address looks like, asked first because it is quick. */
const ORDINARY = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+){0,5}@(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\.){1,6}[a-z]{2,20}$/i

const LOCAL_PART = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u
const TOP_LABEL = /^(?:xn--[a-z0-9-]{2,}|\p{L}[\p{L}\p{M}]+)$/iu

function isLocalPart(text: string): boolean {
  return text.length <= 64 && LOCAL_PART.test(text)
}

export function isDomain(text: string): boolean {
  if (text.length > 253) return false
  const labels = text.split(".")
  const top = labels.at(-1) ?? ""
  return labels.length > 1 && TOP_LABEL.test(top) && labels.every((label) => label.length <= 63 && LABEL.test(label))
}

/** The address in a text such as `Ana Ruiz <ana@example.com>`, `mailto:ana@example.com?subject=Hi` or the address alone. */
export function parseEmailAddress(text: string): string | undefined {
  let address = text.trim().slice(0, 1_000)
  if (/^mailto:/i.test(address)) address = decoded(address.slice(7).split("?", 1)[0] ?? "").split(",", 1)[0] ?? ""
  const angle = address.lastIndexOf("<")
  if (angle >= 0) address = address.slice(angle + 1).split(">", 1)[0] ?? ""
  address = address.trim()
  return isEmailAddress(address) ? address : undefined
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray percent sign: the text stands as it is.
    return text
  }
}
