import { expect, it } from "vitest"
import { checkFilter } from "~domain/segment/check"
import { compileFilter } from "~domain/segment/compile"
import { sentenceOf } from "~domain/segment/sentence"
import { SEGMENT_KINDS, STARTING_POINTS } from "~domain/segment/starting-points"
import type { SegmentSubject } from "~domain/segment/subject"

import { aSubject } from "./subjects"

const now = new Date(2026, 10, 22, 12).getTime()
const daysAgo = (days: number) => now - days * 86_400_000

it("there are some of each kind, each by a name of its own, and whole but for what the user is asked", () => {
  for (const kind of SEGMENT_KINDS) expect(STARTING_POINTS.filter((one) => one.kind === kind).length).toBeGreaterThan(3)
  expect(new Set(STARTING_POINTS.map(({ id }) => id)).size).toBe(STARTING_POINTS.length)
  for (const { id, filter } of STARTING_POINTS) {
    expect(id).toMatch(/^[a-z_]+$/)
    expect(checkFilter(filter).filter(({ code }) => code !== "no-values")).toEqual([])
    expect(sentenceOf(filter).map(({ key }) => key)).not.toContain("sentence_faulty")
  }
})

const lead = { stage: "lead" as const }
it.each<[id: string, isIn: SegmentSubject, isOut: SegmentSubject]>([
  ["deciders", aSubject({ jobTitle: "Gerente de compras" }), aSubject({ jobTitle: "Becaria" })],
  ["age", aSubject({ birthday: "1990-01-01" }), aSubject({ birthday: "--01-01" })],
  ["birthday_soon", aSubject({ birthday: "--12-20" }), aSubject({ birthday: "--12-24" })],
  ["new_this_month", aSubject({ createdAt: daysAgo(21) }), aSubject({ createdAt: daysAgo(22) })],
  ["never_spoken", aSubject(lead), aSubject(lead, { interactions: [{ kind: "call", at: daysAgo(900) }] })],
  [
    "gone_cold",
    aSubject(lead, { interactions: [{ kind: "email", direction: "in", at: daysAgo(91) }] }),
    aSubject(lead, { interactions: [{ kind: "email", direction: "in", at: daysAgo(90) }] }),
  ],
  [
    "warm",
    aSubject(lead, { signals: [{ kind: "price-asked", at: daysAgo(3) }] }),
    aSubject(lead, { scores: { engagement: 59 }, signals: [{ kind: "unsubscribe", at: daysAgo(3) }] }),
  ],
  [
    "stuck",
    aSubject(lead, { interactions: [{ kind: "stage-change", at: daysAgo(61) }] }),
    aSubject({ ...lead, createdAt: daysAgo(400) }, { interactions: [{ kind: "stage-change", at: daysAgo(60) }] }),
  ],
  [
    "overdue",
    aSubject({}, { tasks: [{ status: "open", due: "2026-11-21T18:00" }] }),
    aSubject({}, { tasks: [{ status: "open", due: "2026-11-22T08:00" }] }),
  ],
  ["quiet_customers", aSubject({ stage: "customer" }), aSubject(lead)],
])("'%s' finds whom it is for", (id, isIn, isOut) => {
  const filter = STARTING_POINTS.find((one) => one.id === id)?.filter
  const holds = compileFilter(filter ?? { any: [] }, { now })
  expect([holds(isIn), holds(isOut)]).toEqual([true, false])
})
