import { isClosing, isDeviceLine } from "./closing"
import { isLegalNotice } from "./legal-notice"

const MOST_LINES = 60

/**
 * The lines of a signature that tell of its writer: without closings, what telephones add, pictures' names, rules, and the legal
 * notices with all that stands below them in the same paragraph.
 */
export function tellingLines(signature: string): string[] {
  const telling: string[] = []
  let isNotice = false
  for (const raw of signature.split("\n").slice(0, MOST_LINES)) {
    const line = withoutMarks(raw)
    if (!line) {
      isNotice = false
      continue
    }
    isNotice ||= isLegalNotice(line) || line.length > 300
    if (isNotice || isClosing(line) || isDeviceLine(line) || isPicture(line)) continue
    if (/[\p{L}\p{N}]/u.test(line)) telling.push(line)
  }
  return telling
}

const MAY_PART = /[|•·●▪\t]|\s[/–—-]| {4}/

function withoutMarks(line: string): string {
  let [start, end] = [0, line.length]
  while (start < end && isMark(line, start, "_~|#>*•·")) start++
  while (end > start && isMark(line, end - 1, "_~|*•·")) end--
  return line.slice(start, end).trim()
}

/** Letters and digits, as nearly all lines have at their ends, answer at once. */
function isMark(line: string, at: number, marks: string): boolean {
  const code = line.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)) return false
  return code === 32 || marks.includes(line.charAt(at)) || /\s/.test(line.charAt(at))
}

/** What stands in plain text where HTML has a picture. */
export function isPicture(line: string): boolean {
  return (
    /^\[?(?:cid:|image\b|imagen\b|bild\b|logo\b|immagine\b)[^\]]{0,200}\]$/i.test(line) ||
    /^<?(?:image|imagen|logo|outlook-)[\w.-]{0,60}\.(?:png|jpe?g|gif)>?$/i.test(line)
  )
}

/** A line's parts, without the space at their ends, as bars, dots, slashes and wide gaps part them. */
export function partsOf(line: string): string[] {
  if (!MAY_PART.test(line)) return [line.trim()].filter(Boolean)
  return line
    .split(/\s*[|•·●▪]\s*|\s+(?:\/\/|[–—-])\s+|\t+| {4,}/)
    .map((part) => part.trim())
    .filter(Boolean)
}
