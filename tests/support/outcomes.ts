import { vi } from "vitest"
import { moveContact } from "~background/leads/move"
import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import type { ContactFields } from "~domain/contact"
import { newId } from "~domain/ids"
import type { LifecycleStage } from "~domain/lifecycle"

import { aForm } from "./builders"

export const DAY = 86_400_000

/** Does something at another time than now. */
export async function at<Answer>(moment: number, work: () => Promise<Answer>): Promise<Answer> {
  vi.useFakeTimers({ now: moment, toFake: ["Date"] })
  try {
    return await work()
  } finally {
    vi.useRealTimers()
  }
}

/** Saves somebody who became a lead at a moment. */
export const aLead = (begun: number, fields: Partial<ContactFields>): Promise<string> =>
  at(begun, async () => {
    const id = newId()
    await commit({ name: "test" }, async (write) => {
      write.create("contacts", { ...aForm(fields), id, provenance: {}, createdAt: begun })
      return {}
    })
    return id
  })

export const moved = (id: string, moment: number, to: LifecycleStage) =>
  at(moment, () =>
    commit({ name: "test" }, async (write) => {
      await moveContact(write, await getContact(id), to)
      return {}
    }),
  )

/** Leads of the past whose outcome is known: who met us was won more often than not, and who only wrote was lost. */
export async function pastLeads(count: number, since = Date.now() - 300 * DAY): Promise<void> {
  for (let i = 0; i < count; i++) {
    const begun = since + i * 60_000
    const isMet = i % 2 === 0
    // One in ten is the other way round.
    const isWon = i % 20 < 2 ? !isMet : isMet
    const id = await aLead(begun, { jobTitle: isMet ? "CEO" : "Student", emails: [{ value: `p${i}@acme${i}.es` }] })
    await at(begun + 1_000, () =>
      commit({ name: "test" }, async (write) => {
        const what = isMet ? { kind: "meeting" as const } : { kind: "email" as const, direction: "in" as const }
        write.create("interactions", { ...what, id: newId(), contactId: id, at: begun + 1_000 })
        await moveContact(write, await getContact(id), "lead")
        return {}
      }),
    )
    await moved(id, begun + 20 * DAY, isWon ? "customer" : "disqualified")
  }
}
