import { setTimeout as sleep } from "node:timers/promises"

import { TIMEOUT } from "./driver"

/** Asks again until there is an answer that isn't undefined. */
export async function until<Answer>(
  what: string,
  find: () => Promise<Answer | undefined>,
  milliseconds = TIMEOUT,
): Promise<Answer> {
  const deadline = Date.now() + milliseconds
  for (;;) {
    const answer = await find()
    if (answer !== undefined) return answer
    if (Date.now() > deadline) throw new Error(`Waited ${milliseconds / 1000} s in vain for ${what}.`)
    await sleep(50)
  }
}
