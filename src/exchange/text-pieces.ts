import type { Encoding } from "~domain/exchange"
import { decodeWindows1252, marked } from "./decode-text"

/** The text of bytes that come in pieces, in an encoding that is known. */
export class TextPieces {
  readonly #decoder: TextDecoder | undefined
  /** How many letters could not be read: the encoding is likely another. */
  unreadable = 0

  constructor(readonly encoding: Encoding) {
    // The byte order mark is left out by the decoder itself.
    if (encoding !== "windows-1252") this.#decoder = new TextDecoder(encoding)
  }

  push(bytes: Uint8Array): string {
    return this.#counted(this.#decoder ? this.#decoder.decode(bytes, { stream: true }) : decodeWindows1252(bytes))
  }

  end(): string {
    return this.#counted(this.#decoder?.decode() ?? "")
  }

  #counted(text: string): string {
    for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) this.unreadable++
    return text
  }
}

/**
 * The encoding of a file, judged by all its bytes: its byte order mark, else UTF-16 where every other byte is naught, else
 * UTF-8 where it is that without a fault, else windows-1252.
 */
export async function findEncoding(pieces: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true })
  let isFirst = true
  try {
    for await (const piece of pieces) {
      if (isFirst) {
        const [encoding] = marked(piece)
        if (encoding) return encoding
      }
      isFirst = false
      strict.decode(piece, { stream: true })
    }
  } catch {
    return "windows-1252"
  }
  // A letter that is begun and not ended: a file that breaks off, rather than another encoding.
  return "utf-8"
}
