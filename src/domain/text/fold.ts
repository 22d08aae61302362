/**
 * Text as it is compared: lower case, without accents, compatibility forms unified ("ﬁ" is "fi", "Ａ" is "a"),
 * so that "Muñoz", "MUNOZ" and "muñoz" are the same. German ß and Nordic letters that have no decomposition are spelt out.
 */
export function fold(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase()
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđłþð]/g, (letter) => SPELT_OUT[letter] ?? letter)
}

const SPELT_OUT: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", þ: "th", ð: "d" }

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** The folded words of a text: runs of letters and digits. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
