/** Shorter ones are refused. NIST SP 800-63B asks for 8 at least and for 15 where nothing else protects; a file can be tried offline. */
export const LEAST_LENGTH = 12

export type Strength = "short" | "weak" | "fair" | "good"

/**
 * A rough hint, not a measure: the number of different characters counts, so that "aaaaaaaaaaaa" and "123123123123" are weak, and words
 * count as words. Whether it is in a list of common ones can't be known here.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize("NFKC").trim()
  if (text.length < LEAST_LENGTH) return "short"
  const different = new Set(text.toLocaleLowerCase()).size
  const words = new Set(text.toLocaleLowerCase().match(/\p{L}{3,}/gu) ?? []).size
  if (different < 7 || isRun(text)) return "weak"
  if (words >= 4 || (text.length >= 18 && different >= 10)) return "good"
  return "fair"
}

/** A row of the keyboard or of the alphabet, up or down. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0))
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length * 0.7
}
