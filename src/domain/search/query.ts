import { words } from "../text/fold"

/** A word looked for. `anywhere`: it may stand inside a word too (digits of a number, scripts without blanks). */
export type Term = { text: string; anywhere: boolean }

/** The words of what was typed, the longest (the rarest, as a rule) first. A number typed with blanks is one word. */
export function parseQuery(typed: string): Term[] {
  const number = /^[\d\s()+./-]+$/.test(typed) ? typed.replace(/\D/g, "") : ""
  if (number.length >= 3) return [{ text: number.replace(/^00/, ""), anywhere: true }]
  const pieces = [...new Set(words(typed))]
  // The end of an address says nothing, unless it is all there is.
  const telling = pieces.length > 1 ? pieces.filter((piece) => !UNTELLING.has(piece)) : pieces
  return telling
    .slice(0, MOST_TERMS)
    .map((text) => ({ text, anywhere: /^\d{3,}$/.test(text) || /^[\u2E80-\u9FFF\uAC00-\uD7AF]/.test(text) }))
    .sort((a, b) => b.text.length - a.text.length)
}

const MOST_TERMS = 8

/** The parts of nearly every address: they tell nobody apart, and are left out of the index. */
export const UNTELLING: ReadonlySet<string> = new Set(["com", "net", "org", "www", "mail"])
