import { readPieces } from "~db/files"
import type { Encoding, FileKind, Mapping } from "~domain/exchange"
import { ContactsCsvReader } from "~exchange/csv"
import { ContactsJsonReader } from "~exchange/json"
import type { ContactsReader, Reading } from "~exchange/report"
import { TextPieces } from "~exchange/text-pieces"
import { VCardReader } from "~exchange/vcard"

/** A file in the folder "imports", its own name, and how it is read. */
export type ImportSource = { file: string; name: string; kind: FileKind; encoding: Encoding; mapping?: Mapping }

/** A part of what was read, after so many of all the bytes. `unreadable`: letters so far that could not be read. */
export type SourcePart = { reading: Reading; bytes: number; total: number; unreadable: number }

/**
 * What a file holds, piece by piece: no more is held than a piece, and what it made whole.
 * @throws Problem "file-gone"
 */
export async function* readSource({ file, kind, encoding, mapping }: ImportSource): AsyncGenerator<SourcePart> {
  const reader = readerOf(kind, mapping)
  const text = new TextPieces(encoding)
  const { total, pieces } = await readPieces({ folder: "imports", file })
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    yield { reading: reader.push(text.push(piece)), bytes, total, unreadable: text.unreadable }
  }
  yield { reading: reader.push(text.end()), bytes, total, unreadable: text.unreadable }
  yield { reading: reader.end(), bytes, total, unreadable: text.unreadable }
}

function readerOf(kind: FileKind, mapping: Mapping | undefined): ContactsReader {
  if (kind === "vcard") return new VCardReader()
  return kind === "json" ? new ContactsJsonReader() : new ContactsCsvReader(mapping)
}
