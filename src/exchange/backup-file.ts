import { Problem } from "~domain/problem"

import { linesOfStream } from "./backup"
import { decrypt, encrypt, isEncrypted } from "./backup-cipher"
import type { BackupKey, KeyRecipe } from "./backup-key"
import { concat, piecesOf, resumed, streamOfPieces } from "./pieces"

/** A backup's text as it is stored: compressed. */
export const packBackup = (text: ReadableStream<string>): ReadableStream<Uint8Array> =>
  text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream("gzip") as ReadableWritablePair)

/** A stored backup as it leaves the browser where there is a key. */
export const sealBackup = (stored: ReadableStream<Uint8Array>, key: BackupKey): ReadableStream<Uint8Array> =>
  streamOfPieces(encrypt(piecesOf(stored), key))

/**
 * The lines of a backup, whatever it is wrapped in: its first bytes tell.
 * @param unlock gives the key for the recipe of an encrypted one
 * @throws while it is read, Problem "passphrase-wrong", "backup-newer" or "backup-unreadable"; and what `unlock` throws
 */
export async function unwrapBackup(
  stream: ReadableStream<Uint8Array>,
  unlock: (recipe: KeyRecipe) => Promise<CryptoKey>,
): Promise<{ lines: AsyncGenerator<string>; isEncrypted: boolean }> {
  const outer = await peeked(piecesOf(stream))
  if (!isEncrypted(outer.start)) return { lines: unpacked(outer), isEncrypted: false }
  const opened = decrypt(outer.pieces, unlock)
  return { lines: unpackedLater(opened), isEncrypted: true }
}

/** As many bytes as tell what a file is. */
const TELLING = 32

type Peeked = { start: Uint8Array; pieces: AsyncGenerator<Uint8Array> }

async function peeked(pieces: AsyncGenerator<Uint8Array>): Promise<Peeked> {
  let start = new Uint8Array(0)
  while (start.length < TELLING) {
    const { done, value } = await pieces.next()
    if (done) break
    start = concat([start, value])
  }
  return { start, pieces: resumed(start, pieces) }
}

async function* unpackedLater(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<string> {
  yield* unpacked(await peeked(pieces))
}

/** Packed twentyfold, the megabytes that a file comes in would be a hundred in memory. */
async function* inSlices(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE)
}

const SLICE = 16_384

async function* unpacked({ start, pieces }: Peeked): AsyncGenerator<string> {
  const stream = streamOfPieces(inSlices(pieces))
  const isPacked = start[0] === 0x1f && start[1] === 0x8b
  try {
    yield* linesOfStream(
      isPacked ? stream.pipeThrough(new DecompressionStream("gzip") as ReadableWritablePair) : stream,
    )
  } catch (cause) {
    if (!isPacked || cause instanceof Problem || cause instanceof DOMException) throw cause
    // Bytes that were changed or are missing, as the decompression tells it.
    throw new Problem("backup-unreadable", { reason: "incomplete" }, { cause })
  }
}
