/** The bytes of a stream, as they come. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    // Whoever stopped reading wants no more of it.
    await reader.cancel().catch(() => {})
  }
}

/** A stream that asks for the next piece when there is room for it. */
export function streamOfPieces<Piece>(pieces: AsyncGenerator<Piece>): ReadableStream<Piece> {
  return new ReadableStream<Piece>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/**
 * The same bytes in portions of one size. There is always a last one, shorter or empty, or as long as the others, and it alone is marked:
 * a portion is given when it is known whether anything follows.
 */
export async function* inPortions(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }> {
  let held = new Uint8Array(size)
  let filled = 0
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      if (filled === size) {
        yield { bytes: held, isLast: false }
        held = new Uint8Array(size)
        filled = 0
      }
      const taken = Math.min(size - filled, piece.length - at)
      held.set(piece.subarray(at, at + taken), filled)
      filled += taken
      at += taken
    }
  yield { bytes: held.slice(0, filled), isLast: true }
}

/** What was read already, and whatever follows it. */
export async function* resumed(first: Uint8Array, from: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await from.next(); !next.done; next = await from.next()) yield next.value
}

export function concat(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
