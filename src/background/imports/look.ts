import { readPieces } from "~db/files"
import type { Encoding, FileKind } from "~domain/exchange"
import { Problem } from "~domain/problem"
import { sampleCsv } from "~exchange/csv"
import { findEncoding, TextPieces } from "~exchange/text-pieces"
import type { FileLook } from "~messages/imports"

/** The beginning of a file by which its kind is judged, in bytes; and what of a table is shown. */
const HEAD = 300_000
const SHOWN_ROWS = 5
const LONGEST_CELL = 200
const MOST_COLUMNS = 500

/**
 * What a file is: its kind, its encoding, and of a table the columns.
 * @param given an encoding to read it in, rather than the one it seems to have
 * @throws Problem "file-gone", "file-not-contacts"
 */
export async function lookAt(file: string, name: string, given?: Encoding): Promise<FileLook> {
  const from = { folder: "imports" as const, file }
  const { total, pieces } = await readPieces(from)
  if (total === 0) throw new Problem("file-not-contacts", { name, reason: "empty" })
  const encoding = given ?? (await findEncoding(pieces))
  const text = await beginning(from, encoding)
  const kind = kindOf(text, name)
  const look = { kind, encoding, bytes: total }
  if (kind !== "csv") return look
  if (total > HEAD && !/[\n\r]/.test(text)) throw new Problem("file-not-contacts", { name, reason: "one-line" })
  const { headers, mapping, rows } = sampleCsv(text)
  if (mapping.columns.length > MOST_COLUMNS) throw new Problem("file-not-contacts", { name, reason: "too-wide" })
  if (rows.length === 0) throw new Problem("file-not-contacts", { name, reason: "no-rows" })
  const shown = rows.slice(0, SHOWN_ROWS).map(({ cells }) => cells.map((cell) => cell.slice(0, LONGEST_CELL)))
  return {
    ...look,
    table: { headers: headers.map((header) => header.slice(0, LONGEST_CELL)), mapping, rows: shown },
  }
}

async function beginning(from: Parameters<typeof readPieces>[0], encoding: Encoding): Promise<string> {
  const decoder = new TextPieces(encoding)
  const { total, pieces } = await readPieces(from)
  let text = ""
  let bytes = 0
  for await (const piece of pieces) {
    text += decoder.push(piece)
    bytes += piece.length
    if (bytes >= HEAD) break
  }
  // Of a longer file the last line is half a line.
  return bytes < total ? text.slice(0, Math.max(0, text.lastIndexOf("\n"))) || text : text + decoder.end()
}

/** By what stands in it; its name decides nothing but what isn't text. */
function kindOf(text: string, name: string): FileKind {
  if (/^\uFEFF?[\s\S]{0,2000}?BEGIN[ \t]{0,3}:[ \t]{0,3}VCARD/i.test(text)) return "vcard"
  const start = text.trimStart().slice(0, 200)
  if (start.startsWith('{"format":"junto-backup"')) throw new Problem("file-not-contacts", { name, reason: "backup" })
  if (/^[[{]/.test(start) && !/^\[?[^\n"{]*[;,\t]/.test(start)) return "json"
  if (text.slice(0, 10_000).includes("\0")) throw new Problem("file-not-contacts", { name, reason: "binary" })
  if (/^(?:<!doctype|<html|<\?xml|%PDF)/i.test(start))
    throw new Problem("file-not-contacts", { name, reason: "other-kind" })
  if (/\.vcf$/i.test(name)) return "vcard"
  return "csv"
}
