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
    const line = raw.replace(/^[\s>*_~|#•·]+|[\s*_~|•·]+$/g, "").trim()
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

/** What stands in plain text where HTML has a picture. */
export function isPicture(line: string): boolean {
  return (
    /^\[?(?:cid:|image\b|imagen\b|bild\b|logo\b|immagine\b)[^\]]{0,200}\]$/i.test(line) ||
    /^<?(?:image|imagen|logo|outlook-)[\w.-]{0,60}\.(?:png|jpe?g|gif)>?$/i.test(line)
  )
}

/** A line's parts, as bars, dots, slashes and wide gaps part them. */
export function partsOf(line: string): string[] {
  return line
    .split(/\s*[|•·●▪]\s*|\s+(?:\/\/|[–—-])\s+|\t+| {4,}/)
    .map((part) => part.trim())
    .filter(Boolean)
}
