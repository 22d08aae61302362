import { useCallback, useState } from "react"

import type { CapturedContact } from "~domain/captured"
import { Problem } from "~domain/problem"
import type { Screen } from "~messages/screen"

export const LOG_KINDS = ["call", "note", "meeting"] as const
export type LogKind = (typeof LOG_KINDS)[number]

/** What the user has chosen to see of one screen. Nothing chosen: the first person on it. */
export type View = {
  /** The person picked among several on screen. */
  personKey?: string
  /** A contact opened by search, from a list, or just saved. */
  contactId?: string
  /** Somebody to be written down by hand, or found in pasted text. */
  newPerson?: CapturedContact
  page?: "tasks" | "help"
  /** The log form that is open. */
  form?: LogKind
}

/** Names the mail or page on screen: with another one, what the user had chosen no longer applies. */
export const screenName = (screen: Screen | undefined): string =>
  screen ? (screen.mail?.messageId ?? `${screen.url} ${screen.mail?.date ?? ""}`) : ""

/** What a notification opened the panel for: `?contact=<id>` a profile, `?tasks` what is due. */
export function viewInAddress(search: string): View {
  const asked = new URLSearchParams(search)
  const contactId = asked.get("contact")
  if (contactId) return { contactId }
  return asked.has("tasks") ? { page: "tasks" } : {}
}

type Kept = { screen: string; view: View }

/** The view of each tab, kept while another is looked at, so that coming back finds the form still open. */
export function useView(tabId: number | undefined, screen: Screen | undefined) {
  const [views, setViews] = useState<ReadonlyMap<number | undefined, Kept>>(new Map())
  const name = screenName(screen)
  const kept = views.get(tabId)
  const [asked] = useState(() => viewInAddress(location.search))
  // Before anything was chosen: what the panel was opened for.
  const view = kept?.screen === name ? kept.view : views.size === 0 ? asked : {}

  const show = useCallback(
    (next: View) => setViews((all) => new Map(all).set(tabId, { screen: name, view: next })),
    [tabId, name],
  )
  return { view, show }
}

/** Opens a profile, with a log form if one is asked for. */
export type OpenContact = (contactId: string, form?: LogKind) => void

export const isContactGone = (failure: unknown): boolean =>
  failure instanceof Problem && failure.code === "contact-gone"
