import { fold } from "../text/fold"

/** A word looked for. `anywhere`: it may stand inside a word too (digits of a number, scripts without blanks). */
export type Term = { text: string; anywhere: boolean }

/** The words of what was typed, the longest (the rarest, as a rule) first. A number typed with blanks is one word. */
export function parseQuery(typed: string): Term[] {
  const text = fold(typed).trim()
  const number = /^[\d\s()+./-]+$/.test(text) ? text.replace(/\D/g, "") : ""
  if (number.length >= 3) return [{ text: number.replace(/^00/, ""), anywhere: true }]
  const pieces = text.split(/\s+/).map((piece) => piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
  return [...new Set(pieces)]
    .filter((piece) => piece !== "")
    .slice(0, MOST_TERMS)
    .map((piece) => ({ text: piece, anywhere: /^\d{3,}$/.test(piece) || /^[\u2E80-\u9FFF\uAC00-\uD7AF]/.test(piece) }))
    .sort((a, b) => b.text.length - a.text.length)
}

const MOST_TERMS = 8
