import { useSyncExternalStore } from "react"

export const ROUTES = [
  "contacts",
  "segments",
  "scoring",
  "indicators",
  "quality",
  "duplicates",
  "bin",
  "import",
  "settings",
  "welcome",
  "history",
  "recovery",
] as const
export type Route = (typeof ROUTES)[number]

/** The part of the page that its address names; the contacts when it names none. */
export function useRoute(): Route {
  const [name] = useHash().split("?", 1)
  return ROUTES.find((route) => `#${route}` === name) ?? "contacts"
}

/** What the address says beside the part: of `#segments?id=1` the id. */
export function useRouteDetails(): URLSearchParams {
  const [, details = ""] = useHash().split("?", 2)
  return new URLSearchParams(details)
}

/** The address of a part, and of something in it. */
export function addressOf(route: Route, details: Record<string, string> = {}): string {
  const written = new URLSearchParams(details).toString()
  return written === "" ? `#${route}` : `#${route}?${written}`
}

const useHash = (): string => useSyncExternalStore(onHashChange, () => location.hash)

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}
