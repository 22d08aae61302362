import type { PageView } from "../page/page-view"

/** Whether a page is one of these hosts' or of a host under them. */
export function isAt(page: PageView, ...hosts: string[]): boolean {
  const host = page.address?.hostname
  return host !== undefined && hosts.some((one) => host === one || host.endsWith(`.${one}`))
}

/** Whether a page is a Google product's that has an address in every country, such as `www.google.es`. */
export function isAtGoogle(page: PageView): boolean {
  return /^(?:www|maps)\.google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/.test(page.address?.hostname ?? "")
}

/** The parts of a page's path: "/in/ana-ruiz/" is ["in", "ana-ruiz"]. */
export function pathOf(page: PageView): string[] {
  return (page.address?.pathname ?? "").split("/").filter(Boolean)
}
