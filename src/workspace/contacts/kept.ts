import { useState } from "react"

/**
 * How somebody arranged a page, remembered by this browser: not worth a line in the history, nor a place in the store.
 * What is remembered from an older version is laid over what a newcomer gets.
 */
export function useKept<Look extends object>(key: string, atFirst: Look): [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useState<Look>(() => ({ ...atFirst, ...remembered(key) }))

  const change = (changes: Partial<Look>) =>
    setLook((before) => {
      const next = { ...before, ...changes }
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Storage may be refused: the page is arranged anew the next time.
      }
      return next
    })
  return [look, change]
}

function remembered(key: string): object {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as object
  } catch {
    return {}
  }
}
