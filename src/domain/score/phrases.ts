import { words } from "../text/fold"
import { remembered } from "../text/remembered"

/** Says which of the words or phrases stands in a text, folded as words are compared; empty for none. Answers are remembered by text. */
export function phraseFinder(phrases: string[]): (text: string) => string {
  const byFirst = new Map<string, { phrase: string; parts: string[] }[]>()
  for (const phrase of phrases) {
    const parts = words(phrase)
    const [first] = parts
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, parts }])
  }
  return remembered((text) => {
    const said = words(text)
    for (const [at, word] of said.entries())
      for (const { phrase, parts } of byFirst.get(word) ?? [])
        if (parts.every((part, i) => said[at + i] === part)) return phrase
    return ""
  })
}

/** The same for texts that are one of the phrases, whole. */
export function wholeFinder(phrases: string[]): (text: string) => string {
  const known = new Map(phrases.map((phrase) => [words(phrase).join(" "), phrase]))
  return remembered((text) => known.get(words(text).join(" ")) ?? "")
}
