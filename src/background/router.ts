import type { Runtime } from "webextension-polyfill"
import type * as z from "zod"

import { Problem } from "~domain/problem"
import { type Procedures, procedures } from "~messages/procedures"
import type { Name, Reply } from "~messages/protocol"

import { classifySender } from "./sender"

/** Where a call comes from: the tab and frame of a content script. */
export type Origin = { tabId?: number; frameId?: number; documentId?: string }

/** A procedure without a handler does not compile. */
export type Handlers<Group> = {
  [N in keyof Group]: Group[N] extends { input: infer Input extends z.ZodType; result?: infer Result }
    ? (input: z.output<Input>, origin: Origin) => Promise<Exclude<Result, undefined>>
    : never
}

/**
 * Answers one message: its sender may ask it, its input fits the schema, its failure is part of the answer.
 * @param prepare awaited before the handler: whatever must be open first
 */
export async function answer(
  handlers: Handlers<Procedures>,
  message: unknown,
  sender: Runtime.MessageSender,
  prepare: (name: Name) => Promise<void>,
): Promise<Reply> {
  const name = (message as { ask?: unknown }).ask
  if (!isProcedure(name)) return refusal("not-allowed", { name: String(name).slice(0, 60) })
  const procedure = procedures[name]
  const kind = classifySender(sender)
  if (kind !== "page" && !(kind === "content-script" && procedure.allows === "content-scripts"))
    return refusal("not-allowed", { name })

  const input = procedure.input.safeParse((message as { input?: unknown }).input)
  if (!input.success) return refusal("bad-input", { name, reason: input.error.issues[0]?.path.join(".") ?? "" })

  try {
    await prepare(name)
    const origin = { tabId: sender.tab?.id, frameId: sender.frameId }
    // The table of handlers has each one's own type; which one this is, is known only now.
    const handle = handlers[name] as (input: unknown, origin: Origin) => Promise<never>
    return { ok: true, value: await handle(input.data, origin) }
  } catch (cause) {
    if (cause instanceof Problem) return refusal(cause.code, cause.details)
    return refusal("worker-failed", { message: String((cause as Error)?.message ?? cause).slice(0, 300) })
  }
}

const isProcedure = (name: unknown): name is Name => typeof name === "string" && Object.hasOwn(procedures, name)

const refusal = <Code extends Problem["code"]>(code: Code, details: Problem<Code>["details"]): Reply => ({
  ok: false,
  code,
  details,
})
