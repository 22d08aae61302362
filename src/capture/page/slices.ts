/** As long as a slice of work may keep the page waiting, in milliseconds. */
const SLICE = 12

/** Work that stops every few milliseconds to be gone on with, and its result. */
export type Steps<Result> = Generator<void, Result, void>

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** In slices, between which the page may paint, answer and change. */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const start = performance.now()
    do {
      const step = steps.next()
      if (step.done) return step.value
    } while (performance.now() - start < SLICE)
    await pause()
  }
}

/** A turn of the page's, which lets input and painting go first. */
function pause(): Promise<void> {
  return new Promise((resume) => {
    // A tab in the background gets a timer's turn once a second, and is to be read all the same. It has nothing to paint.
    if (globalThis.document?.hidden) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resume()
      }
      port2.postMessage(0)
    } else setTimeout(resume, 0)
  })
}
