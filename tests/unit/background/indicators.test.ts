import { beforeEach, expect, it } from "vitest"

import { aLead, DAY, moved } from "../../support/outcomes"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(() => anOpenStore())

it("tells what a period came to from the timelines, without those who are never leads or were deleted", async () => {
  const now = Date.now()
  const ana = await aLead(now - 20 * DAY, { source: { channel: "referral" } })
  await moved(ana, now - 19 * DAY, "lead")
  await moved(ana, now - 2 * DAY, "customer")
  for (const [direction, at] of [["in", now - 18 * DAY] as const, ["out", now - 17 * DAY] as const])
    await ask("interactions.log", { ...aCommand(), interaction: { contactId: ana, kind: "email", direction, at } })
  await aLead(now - 5 * DAY, { relationship: "employee" })
  const gone = await aLead(now - 5 * DAY, {})
  await moved(gone, now - 4 * DAY, "lead")
  await ask("contacts.delete", { ...aCommand(), id: gone })

  const found = await ask("indicators.get", { from: now - 30 * DAY, to: now })
  expect(found).toMatchObject({
    people: 2,
    excluded: 1,
    becameCustomers: { reached: 1, converted: 1 },
    sources: [{ channel: "referral", reached: 1, converted: 1 }],
    replies: { count: 1, median: 24 * 60 },
    unanswered: 0,
  })
  expect(found.won).toHaveLength(1)
  expect(await ask("indicators.get", { from: now - DAY, to: now })).toMatchObject({ sources: [], won: [] })
})

it("tells it of a segment's people alone", async () => {
  const now = Date.now()
  const [ana, bea] = [await aLead(now - 20 * DAY, {}), await aLead(now - 20 * DAY, {})]
  for (const id of [ana, bea]) await moved(id, now - 19 * DAY, "lead")
  const { id: segment } = await ask("segments.save", { ...aCommand(), segment: { name: "Fair", kind: "static" } })
  await ask("list.change", { ...aCommand(), who: { ids: [bea] }, change: { addSegment: segment } })
  const of = (segment?: string) => ask("indicators.get", { from: now - 30 * DAY, to: now, segment })
  expect([(await of()).people, (await of(segment)).people]).toEqual([2, 1])
})
