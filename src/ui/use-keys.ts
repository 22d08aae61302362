import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"

import { settingsQueries } from "./queries/settings"

/** What each key does, by `event.key` as typed without a modifier; "Ctrl+k" stands for Ctrl or Command with it. */
export type Keys = Record<string, (() => unknown) | undefined>

/**
 * Shortcuts of a page. Single keys rest while somebody types and can be switched off (WCAG 2.1.4); those with Ctrl and
 * Escape always work. A key without an action, or whose
 * action returns false, is left to others and to the browser.
 */
export function useKeys(keys: Keys): void {
  const singleKeys = useQuery(settingsQueries.get()).data?.singleKeys ?? true
  const current = useRef({ keys, singleKeys })
  useEffect(() => {
    current.current = { keys, singleKeys }
  })

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOf(event)
      if (!name) return
      const isSingle = !name.startsWith("Ctrl+") && name !== "Escape"
      if (isSingle && (!current.current.singleKeys || isTyping(event.target))) return
      // Undo belongs to the text field while there is text to undo.
      if (name === "Ctrl+z" && isTyping(event.target)) return
      // A key that is held down moves on through a list, and does anything else once.
      if (event.repeat && !MOVES.includes(name)) return
      const act = current.current.keys[name]
      if (act && act() !== false) event.preventDefault()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}

const MOVES = ["j", "k", "ArrowDown", "ArrowUp"]

function nameOf(event: KeyboardEvent): string | undefined {
  if (event.altKey) return undefined
  if (event.ctrlKey || event.metaKey) return `Ctrl+${event.key.toLowerCase()}`
  return event.key.length === 1 ? event.key.toLowerCase() : event.key
}

/** Whether keys go into a text, so that a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "file"].includes(target.type)
}
