import { useSyncExternalStore } from "react"

export const ROUTES = ["duplicates", "settings", "welcome", "history", "recovery"] as const
export type Route = (typeof ROUTES)[number]

/** The part of the page that its address names; settings when it names none. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  return ROUTES.find((route) => `#${route}` === hash) ?? "settings"
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}
