import { useSyncExternalStore } from "react"

export const ROUTES = [
  "contacts",
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
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  return ROUTES.find((route) => `#${route}` === hash) ?? "contacts"
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}
