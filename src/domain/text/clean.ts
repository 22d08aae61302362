/**
 * Text from a page or a message as one safe line: no control characters, no lone surrogates, no marks that reorder
 * what is read (bidirectional controls) or that can't be seen (zero width), white space folded, at most `max` characters.
 */
export function cleanLine(text: string, max = 500): string {
  // Cut before the work: a 5 MB name must cost no more than a long one.
  return cleanText(text.slice(0, max * 4).replace(/\s+/g, " "), max).trim()
}

/** As cleanLine, for text of several lines: line breaks and tabs stay. */
export function cleanText(text: string, max = 20_000): string {
  const safe = text
    .slice(0, max * 4)
    .replace(/\r\n?/g, "\n")
    .replace(UNSEEN, "")
    .replace(LONE_SURROGATES, "\uFFFD")
  return safe.length > max ? cutBetweenCharacters(safe, max) : safe
}

const UNSEEN = /(?![\n\t])\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function cutBetweenCharacters(text: string, max: number): string {
  const last = text.charCodeAt(max - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max)
}
