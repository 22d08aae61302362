import type { Part } from "~messages/segments"

/**
 * Tells how far an answer is, and lets other work have its turn if this slice has lasted long enough. Called after every few milliseconds.
 * @throws GivenUp when nobody waits for the answer any more; it is let through
 */
export type Step = (done: number, total: number) => Promise<void>

class GivenUp extends Error {}

type Running = {
  question: string
  askedAt: number
  isStopped: boolean
  done: number
  total: number
  end: Promise<unknown>
  value?: unknown
  failure?: unknown
  hasEnded: boolean
}

/** The question that each asker waits for an answer to. Nothing is lost with it: after the worker's death it is asked again. */
const running = new Map<string, Running>()

/** How long an asker waits at most, and how long an answer is worked on after the last time it was asked for, in milliseconds. */
const WAITS = 400
const WANTED_FOR = 5_000
const SLICE = 25

/** Answers a question that takes long, part by part: it is asked again until the value is there. A newer one of the same asker's ends it. */
export async function inParts<Value>(
  { asker, question }: { asker: string; question: string },
  work: (step: Step) => Promise<Value>,
): Promise<Part<Value>> {
  const before = running.get(asker)
  const one = before?.question === question ? before : begin(question, work)
  // Whoever asked may be gone by then.
  if (one !== before) void one.end.then(() => setTimeout(() => forget(asker, one), WANTED_FOR))
  if (before && before !== one) before.isStopped = true
  running.set(asker, one)
  one.askedAt = Date.now()
  await Promise.race([one.end, new Promise((resolve) => setTimeout(resolve, WAITS))])
  const { done, total, hasEnded, failure } = one
  if (hasEnded) forget(asker, one)
  if (failure !== undefined) throw failure
  return hasEnded ? { done, total, value: one.value as Value } : { done, total }
}

/** Lets go of an answer, unless a newer question stands in its place. */
function forget(asker: string, one: Running): void {
  if (running.get(asker) === one) running.delete(asker)
}

function begin<Value>(question: string, work: (step: Step) => Promise<Value>): Running {
  const one: Running = {
    question,
    askedAt: Date.now(),
    isStopped: false,
    done: 0,
    total: 0,
    end: Promise.resolve(),
    hasEnded: false,
  }
  let slice = performance.now()
  const step: Step = async (done, total) => {
    one.done = done
    one.total = total
    if (performance.now() - slice < SLICE) return
    await new Promise((resolve) => setTimeout(resolve))
    if (one.isStopped || Date.now() - one.askedAt > WANTED_FOR) throw new GivenUp()
    slice = performance.now()
  }
  one.end = work(step)
    .then(
      (value) => {
        one.value = value
      },
      (cause) => {
        one.failure = cause
      },
    )
    .finally(() => {
      one.hasEnded = true
    })
  return one
}
