/**
 * Text as it is compared: lower case, without accents, compatibility forms unified ("ﬁ" is "fi", "Ａ" is "a"),
 * so that "Muñoz", "MUNOZ" and "muñoz" are the same. German ß and Nordic letters that have no decomposition are spelt out.
 */
export function fold(text: string): string {
  let folded = ""
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) continue
    // Latin letters and the signs of print fold by themselves; other scripts' letters may hang on their neighbours.
    if (code > 0x2ff && (code < 0x2010 || code > 0x2027)) return foldWhole(text)
    FOLDED[code] ??= foldWhole(text.charAt(at))
    folded += text.slice(from, at) + FOLDED[code]
    from = at + 1
  }
  return (from === 0 ? text : folded + text.slice(from)).toLowerCase()
}

/** What Latin letters fold to, by their codes; filled as they are met. */
const FOLDED: Record<number, string> = []

function foldWhole(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđłþð]/g, (letter) => SPELT_OUT[letter] ?? letter)
}

const SPELT_OUT: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", þ: "th", ð: "d" }

/** The folded words of a text: runs of letters and digits. */
export function words(text: string): string[] {
  const folded = fold(text)
  const found: string[] = []
  let start = 0
  for (let at = 0; at <= folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code > 127) return folded.match(/[\p{L}\p{N}]+/gu) ?? []
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue
    if (at > start) found.push(folded.slice(start, at))
    start = at + 1
  }
  return found
}
