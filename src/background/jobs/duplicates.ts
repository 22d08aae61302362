import { ready } from "~db/connection"
import { contactsToCompare, replacePairs } from "~db/duplicates"
import type { Contact } from "~domain/contact"
import { type Found, searchDuplicates } from "~domain/duplicates/search"

import { announce } from "../announce"
import type { JobKind } from "./kind"

/**
 * Searches the whole base for duplicates. It keeps nothing on the way: a worker that follows one that died begins anew, which costs
 * it some seconds.
 */
export const duplicatesJob: JobKind<Record<string, never>> = {
  async run(data, { step }) {
    const { seq, live } = ready().head
    const contacts: Contact[] = []
    for await (const portion of contactsToCompare()) {
      for (const contact of portion) contacts.push(contact)
      await step({ phase: "reading", done: contacts.length, total: live.contacts })
    }
    const { groups, learned } = await found(contacts, step)
    await replacePairs(
      groups.flatMap(({ pairs }) => pairs),
      { seq, at: Date.now() },
      learned,
    )
    announce([{ subject: "duplicates" }])
    return data
  },
}

async function found(
  contacts: Contact[],
  step: (progress: { phase: string; done: number; total: number }) => Promise<void>,
): Promise<Found> {
  const apart = new Map(contacts.flatMap(({ id, distinctFrom }) => (distinctFrom ? [[id, distinctFrom]] : [])))
  const steps = searchDuplicates(contacts, (a, b) => apart.get(a)?.[b] !== undefined)
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
    await step(next.value)
  }
}
