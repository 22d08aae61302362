import { fileEnding } from "./text/file-name"

/** As many bytes as tell what a file is. */
export const TELLING = 4_096

/** What files of one type begin with: characters stand for bytes, "?" for any byte. */
const BEGINNINGS: [string, string][] = [
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["RIFF????WEBP", "image/webp"],
  ["RIFF????WAVE", "audio/wav"],
  ["????ftypavi", "image/avif"],
  ["????ftypM4A", "audio/mp4"],
  ["????ftyp", "video/mp4"],
  ["BM????\0\0\0\0", "image/bmp"],
  ["%PDF-", "application/pdf"],
  ["ID3", "audio/mpeg"],
  ["OggS", "audio/ogg"],
  ["\x1a\x45\xdf\xa3", "video/webm"],
]

/** Packed files that their endings tell apart. */
const PACKED: Record<string, string> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".odp": "application/vnd.oasis.opendocument.presentation",
}

/** Texts that their endings tell apart. */
const WRITTEN: Record<string, string> = {
  ".csv": "text/csv",
  ".eml": "message/rfc822",
  ".htm": "text/html",
  ".html": "text/html",
  ".ics": "text/calendar",
  ".vcf": "text/vcard",
}

/**
 * What a file is, by its first bytes. What somebody declared it to be counts for nothing, and its name only among packed files and among
 * texts, which are all shown as letters, or not at all.
 * @param head as many bytes as there are, up to `TELLING`
 */
export function documentType(head: Uint8Array, name: string): string {
  const start = Array.from(head.subarray(0, 16), (byte) => String.fromCharCode(byte)).join("")
  const begins = (pattern: string) => [...pattern].every((letter, at) => letter === "?" || letter === start[at])
  const known = BEGINNINGS.find(([beginning]) => start.length >= beginning.length && begins(beginning))
  if (known) return known[1]
  const ending = fileEnding(name).toLowerCase()
  if (start.startsWith("PK\x03\x04")) return PACKED[ending] ?? "application/zip"
  const text = asText(head)
  if (text === undefined) return "application/octet-stream"
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text))
    return "image/svg+xml"
  return WRITTEN[ending] ?? "text/plain"
}

/** The beginning of a text in UTF-16 with its mark, UTF-8, or one of the older codes of a byte a letter; undefined of anything else. */
function asText(head: Uint8Array): string | undefined {
  if (isMarked16(head)) return new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(head)
  if (head.some((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) return undefined
  return new TextDecoder().decode(head)
}

const isMarked16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
