import { words } from "../text/fold"
import { remembered } from "../text/remembered"

/**
 * Says which of the words or phrases of each list stands in a text, as words are compared; empty for none. A text is gone through once for
 * all lists, and its answer is remembered.
 */
export function phraseFinder(lists: string[][]): (text: string) => readonly string[] {
  const byFirst = new Map<string, { list: number; phrase: string; parts: string[] }[]>()
  for (const [list, phrases] of lists.entries())
    for (const phrase of phrases) {
      const parts = words(phrase)
      const [first] = parts
      if (first === undefined) continue
      const others = byFirst.get(first)
      if (others) others.push({ list, phrase, parts })
      else byFirst.set(first, [{ list, phrase, parts }])
    }
  const none = lists.map(() => "")
  return remembered((text) => {
    const said = words(text)
    let found: string[] | undefined
    for (let at = 0; at < said.length; at++)
      for (const { list, phrase, parts } of byFirst.get(said[at] ?? "") ?? []) {
        if (found?.[list] || !standsAt(said, at, parts)) continue
        found ??= [...none]
        found[list] = phrase
      }
    return found ?? none
  })
}

function standsAt(said: string[], at: number, parts: string[]): boolean {
  for (let i = 1; i < parts.length; i++) if (said[at + i] !== parts[i]) return false
  return true
}

/** Says which of the words or phrases a whole text is; empty for none. */
export function wholeFinder(phrases: string[]): (text: string) => string {
  const known = new Map(phrases.map((phrase) => [words(phrase).join(" "), phrase]))
  return remembered((text) => known.get(words(text).join(" ")) ?? "")
}
