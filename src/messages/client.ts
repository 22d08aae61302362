import { Problem } from "~domain/problem"

import type { InputOf, Name, Reply, ResultOf } from "./protocol" // Types only: content scripts carry no zod.

/** The part of the browser's API that is used here; the polyfill in our pages, the browser's own in content scripts. */
type Messenger = { runtime: { sendMessage(message: unknown): Promise<unknown> } }

/**
 * Asks the worker. The worker may be stopped at any moment: a call that got no answer is made once more, which
 * starts a new one. That is safe because every change carries its commandId.
 * @throws Problem the worker's own, or "nobody-listening" when both attempts got no answer
 */
export async function ask<N extends Name>(messenger: Messenger, name: N, input: InputOf<N>): Promise<ResultOf<N>> {
  let reply: Reply<N> | undefined
  try {
    reply = await send<N>(messenger, name, input)
  } catch {
    // The worker died between the question and the answer.
    reply = undefined
  }
  reply ??= await send<N>(messenger, name, input).catch((cause) => {
    throw new Problem("nobody-listening", { name }, { cause })
  })
  if (!reply) throw new Problem("nobody-listening", { name })
  if (!reply.ok) throw new Problem(reply.code, reply.details)
  return reply.value
}

const send = async <N extends Name>(messenger: Messenger, name: N, input: InputOf<N>) =>
  (await messenger.runtime.sendMessage({ ask: name, input })) as Reply<N> | undefined
