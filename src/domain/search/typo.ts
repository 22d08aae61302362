/** Shorter words are not guessed at: almost anything is one letter away from a word of three. */
export const SHORTEST_GUESSED = 4

/**
 * Whether the text from `at` begins with the term, but for one typo: a letter wrong, missing, too many, or two exchanged.
 * The term may be the beginning of a longer word.
 */
export function beginsNearly(text: string, at: number, term: string): boolean {
  let i = 0
  while (i < term.length && text.charCodeAt(at + i) === term.charCodeAt(i)) i++
  if (i >= term.length - 1) return true // All of it, or all but the last letter.
  return (
    continues(text, at + i + 1, term, i + 1) || // a wrong letter
    continues(text, at + i, term, i + 1) || // one too many in the term
    continues(text, at + i + 1, term, i) || // one missing in the term
    (text.charCodeAt(at + i) === term.charCodeAt(i + 1) &&
      text.charCodeAt(at + i + 1) === term.charCodeAt(i) &&
      continues(text, at + i + 2, term, i + 2)) // two exchanged
  )
}

function continues(text: string, at: number, term: string, from: number): boolean {
  for (let i = from; i < term.length; i++) if (text.charCodeAt(at + i - from) !== term.charCodeAt(i)) return false
  return true
}

/**
 * Where to look for words that begin nearly like the term: a typo leaves one of its halves whole, or exchanges the two
 * letters where they meet. `offsets`: how far the piece may stand from the beginning of the word.
 */
export function piecesOf(term: string): { piece: string; offsets: number[] }[] {
  const half = term.length >> 1
  const exchanged = term.slice(0, half - 1) + term[half] + term[half - 1] + term.slice(half + 1)
  return [
    { piece: term.slice(0, half), offsets: [0] },
    { piece: term.slice(half), offsets: [half - 1, half, half + 1] },
    { piece: exchanged, offsets: [0] },
  ]
}
