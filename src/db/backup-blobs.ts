import { LARGEST_DOCUMENT } from "~domain/document-view"
import { Problem } from "~domain/problem"
import { sha256 } from "~domain/sha256"
import { fromBase64, toBase64 } from "~exchange/base64"

import type { BlobRow } from "./schema"

/*
 * The bytes of documents in a backup: records of the table "blobs", each with a piece of one blob in base64, in their order. A piece is
 * small beside the block of lines that the checksum is made of, so a file of any size passes through little memory.
 */

/** `size`: of all the bytes; `at`: where the piece begins among them. */
type Piece = { hash: string; size: number; at: number; bytes: string }

/** Divided by 3, so that only the last piece is filled up. */
const PIECE = 12_288

/** A blob in pieces. One whose bytes can't be read, or aren't what they were, has none: the rest of the store is worth its backup. */
export async function* piecesOfBlob({ hash, bytes: blob }: BlobRow): AsyncGenerator<Piece> {
  const bytes = await blob.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined, // The browser has lost its file.
  )
  if (!bytes || (await sha256(bytes)) !== hash) return
  for (let at = 0; at < bytes.length; at += PIECE)
    yield { hash, size: bytes.length, at, bytes: toBase64(bytes.subarray(at, at + PIECE)) }
}

/** Puts the pieces of blobs together as they come. */
export class BlobGatherer {
  #hash = ""
  #size = 0
  #at = 0
  #parts: Uint8Array<ArrayBuffer>[] = []

  /**
   * @returns the blob that this piece makes whole
   * @throws Problem "backup-unreadable" where a piece is no piece, or out of its order, or the whole isn't what its hash says
   */
  async add(record: Record<string, unknown>): Promise<BlobRow | undefined> {
    const { hash, size, at } = record
    const bytes = fromBase64(String(record.bytes))
    if (this.#at === 0) [this.#hash, this.#size] = [String(hash), Number(size)]
    const isNext = hash === this.#hash && size === this.#size && at === this.#at && bytes.length > 0
    if (!isNext || !(this.#size <= LARGEST_DOCUMENT)) throw damaged()
    this.#parts.push(bytes)
    this.#at += bytes.length
    if (this.#at < this.#size) return undefined
    const whole = new Blob(this.#parts)
    const isSame = (await sha256(await whole.arrayBuffer())) === this.#hash
    if (this.#at > this.#size || !isSame) throw damaged()
    this.#at = 0
    this.#parts = []
    return { hash: this.#hash, bytes: whole }
  }

  /** @throws Problem "backup-unreadable" where pieces are missing at the end */
  end(): void {
    if (this.#at > 0) throw new Problem("backup-unreadable", { reason: "incomplete" })
  }
}

const damaged = () => new Problem("backup-unreadable", { reason: "damaged-record" })
