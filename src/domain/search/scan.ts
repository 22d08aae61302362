import { FIELD_WORTH } from "./line"
import type { Term } from "./query"
import { beginsNearly, piecesOf, SHORTEST_GUESSED } from "./typo"

/** A block of lines, and where each begins. */
export type Lines = { text: string; starts: Uint32Array }

/** A line that has every term. `line`: its number in the block. */
export type Hit = { line: number; score: number }

export function linesOf(text: string): Lines {
  const starts: number[] = []
  for (let at = 0; at < text.length; at = text.indexOf("\n", at) + 1) starts.push(at)
  return { text, starts: Uint32Array.from(starts) }
}

/**
 * The lines that have every term at the beginning of a word, in any order.
 * @param terms as `parseQuery` gives them: the first is looked for in the whole text, the others in the lines it is in
 * @param most no more hits than this
 */
export function scan(lines: Lines, terms: Term[], most: number): Hit[] {
  const [first, ...others] = terms
  if (!first) return []
  const places = (from: number) => lines.text.indexOf(first.text, from)
  return collect(lines, places, most, (line, at) => {
    if (!beginsWord(line, at) && !first.anywhere) return 0
    let score = worth(line, at, first.text.length)
    for (const term of others) {
      const other = bestExact(line, term)
      if (other === 0) return 0
      score += other
    }
    return score
  })
}

/** As `scan`, with one typo allowed in each term of four letters or more. */
export function scanForTypos(lines: Lines, terms: Term[], most: number): Hit[] {
  const [first, ...others] = terms
  if (!first || first.text.length < SHORTEST_GUESSED) return []
  const found = new Map<number, number>()
  for (const { piece, offsets } of piecesOf(first.text)) {
    const places = (from: number) => lines.text.indexOf(piece, from)
    const hits = collect(lines, places, most, (line, at) => {
      const begin = offsets.find(
        (offset) => at >= offset && beginsWord(line, at - offset) && beginsNearly(line, at - offset, first.text),
      )
      if (begin === undefined) return 0
      let score = worth(line, at - begin, first.text.length) / 2
      for (const term of others) {
        const other = bestExact(line, term) || bestNear(line, term)
        if (other === 0) return 0
        score += other
      }
      return score
    })
    for (const { line, score } of hits) found.set(line, Math.max(score, found.get(line) ?? 0))
  }
  return [...found].map(([line, score]) => ({ line, score }))
}

/** Calls `judge` for each place, with the line and the place in it; the best score of each line counts, zero is no hit. */
function collect(
  { text, starts }: Lines,
  nextPlace: (from: number) => number,
  most: number,
  judge: (line: string, at: number) => number,
): Hit[] {
  const hits: Hit[] = []
  let number = -1
  let start = 0
  let end = 0
  let line = ""
  let best = 0
  for (let at = nextPlace(0); at !== -1; at = nextPlace(at + 1)) {
    if (at >= end) {
      if (best > 0) hits.push({ line: number, score: best })
      if (hits.length >= most) return hits
      best = 0
      number = lineAt(starts, at, number)
      start = starts[number] ?? 0
      end = starts[number + 1] ?? text.length
      line = text.slice(start, end)
    }
    const score = judge(line, at - start)
    if (score > best) best = score
  }
  if (best > 0) hits.push({ line: number, score: best })
  return hits
}

/** The number of the line that has the place, by halving; never before the line of the last place. */
function lineAt(starts: Uint32Array, place: number, after: number): number {
  let low = Math.max(after, 0)
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

function bestExact(line: string, term: Term): number {
  let best = 0
  for (let at = line.indexOf(term.text); at !== -1; at = line.indexOf(term.text, at + 1))
    if (term.anywhere || beginsWord(line, at)) best = Math.max(best, worth(line, at, term.text.length))
  return best
}

function bestNear(line: string, term: Term): number {
  if (term.text.length < SHORTEST_GUESSED) return 0
  let best = 0
  for (let at = 0; at < line.length; at++)
    if (beginsWord(line, at) && beginsNearly(line, at, term.text))
      best = Math.max(best, worth(line, at, term.text.length) / 2)
  return best
}

/** By the field the word stands in; a whole word counts half as much again as the beginning of one. */
function worth(line: string, at: number, length: number): number {
  let field = 0
  for (let i = line.indexOf("\t"); i !== -1 && i < at; i = line.indexOf("\t", i + 1)) field++
  const isWhole = at + length >= line.length || !isWordCharacter(line.charCodeAt(at + length))
  return (FIELD_WORTH[field] ?? 1) * (isWhole ? 1.5 : 1)
}

const beginsWord = (line: string, at: number) =>
  isWordCharacter(line.charCodeAt(at)) && (at === 0 || !isWordCharacter(line.charCodeAt(at - 1)))

/** Letters and digits of a folded text; everything beyond ASCII counts as one. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127
}
