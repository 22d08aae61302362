import { handlers } from "~background/handlers"
import { answer } from "~background/router"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import type { InputOf, Name, ResultOf } from "~messages/protocol"

import fakeBrowser from "./fake-browser"

/** Asks the worker as one of our own pages does: through the router, on a real store. */
export async function ask<N extends Name>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
  const page = { id: fakeBrowser.runtime.id, origin: "chrome-extension://junto-test" }
  const reply = await answer(handlers, { ask: name, input }, page, async () => {})
  if (!reply.ok) throw new Problem(reply.code, reply.details)
  return reply.value as ResultOf<N>
}

export const aCommand = () => ({ commandId: newId() })
