import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { ContactFields } from "~domain/contact"
import { newId } from "~domain/ids"
import type { ScoreRules } from "~domain/score/rules"
import type { CoveredSoFar, PreviewSoFar } from "~messages/scoring"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(() => anOpenStore())
afterEach(() => vi.restoreAllMocks())

const create = async (fields: Partial<ContactFields>) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm(fields) })).id

const director = { jobTitle: "CEO", emails: [{ value: "ana@acme.es" }], organization: "Acme" }
const wrote = (contactId: string) =>
  ask("interactions.log", {
    ...aCommand(),
    interaction: { contactId, kind: "email", direction: "in", at: Date.now() - 1000 },
  })

/** Goes on with a preview to its end, as a page does. */
async function preview(rules: unknown): Promise<PreviewSoFar & { slices: number }> {
  for (let slices = 1, soFar: Pick<Required<PreviewSoFar>, "preview" | "after"> | undefined; ; slices++) {
    const answer = await ask("scoring.preview", { rules, ...(soFar && { soFar }) })
    if ("faults" in answer) throw new Error(JSON.stringify(answer.faults))
    if (answer.after === undefined) return { ...answer, slices }
    soFar = { preview: answer.preview, after: answer.after }
  }
}

/** Every slice ends with the first contacts that it reads. */
function withShortSlices() {
  let now = 0
  vi.spyOn(performance, "now").mockImplementation(() => {
    now += 1000
    return now
  })
}

const more = (rules: ScoreRules, points: number): ScoreRules => ({
  ...rules,
  engagement: rules.engagement.map((rule) => (rule.id === "email-in" ? { ...rule, points } : rule)),
})

describe("the rules of scoring", () => {
  it("are those that everybody begins with, until others are saved", async () => {
    const { rules, defaults } = await ask("scoring.get", {})
    expect(rules).toEqual(defaults)
    await ask("scoring.save", { ...aCommand(), rules: more(rules, 20), over: rules.version })
    const now = await ask("scoring.get", {})
    expect(now.rules).toEqual({ ...more(rules, 20), version: rules.version + 1 })
    expect(now.defaults).toEqual(defaults)
  })

  it("are saved as one commit that the history names and that is taken back", async () => {
    const { rules } = await ask("scoring.get", {})
    const { seq } = await ask("scoring.save", { ...aCommand(), rules: more(rules, 20), over: 1 })
    expect((await ask("history.list", {}))[0]).toMatchObject({ seq, name: "scoring.save" })
    await ask("history.undo", { ...aCommand(), seq })
    expect((await ask("scoring.get", {})).rules).toEqual(rules)
  })

  it("aren't saved over others that were saved meanwhile", async () => {
    const { rules } = await ask("scoring.get", {})
    await ask("scoring.save", { ...aCommand(), rules: more(rules, 20), over: 1 })
    await expect(ask("scoring.save", { ...aCommand(), rules: more(rules, 5), over: 1 })).rejects.toMatchObject({
      code: "rules-changed",
    })
    expect((await ask("scoring.get", {})).rules).toEqual({ ...more(rules, 20), version: 2 })
  })

  it("are told with every fault, at its place", async () => {
    const { rules } = await ask("scoring.get", {})
    const [first, ...others] = rules.engagement
    const faulty = {
      ...rules,
      fit: [{ id: "x", points: 1.5, test: { on: "title", words: [] } }],
      engagement: [{ ...first, halfLifeDays: 0, cap: 0 }, ...others],
      grades: { ...rules.grades, fit: [10, 20, 30] },
    }
    const answer = await ask("scoring.preview", { rules: faulty })
    expect("faults" in answer && answer.faults).toEqual(
      expect.arrayContaining([
        { path: "fit/0/points", code: "points-not-whole" },
        { path: "fit/0/test/words", code: "words-empty" },
        { path: "engagement/0/halfLifeDays", code: "half-life-not-positive" },
        { path: "engagement/0/cap", code: "cap-not-positive" },
        { path: "grades/fit", code: "grades-not-descending" },
      ]),
    )
    expect(await ask("scoring.preview", { rules: "nonsense" })).toEqual({ faults: [{ path: "", code: "shape" }] })
  })
})

describe("a preview of other rules", () => {
  it("tells who would cross which threshold, by name, and changes nothing", async () => {
    const ana = await create({ ...director, fullName: "Ana Ruiz" })
    await create({ ...director, fullName: "Luis Gil", emails: [{ value: "luis@acme.es" }] })
    await wrote(ana)
    const { rules } = await ask("scoring.get", {})
    const { preview: found, names, total } = await preview(more(rules, 45))
    expect(total).toBe(2)
    expect(found).toMatchObject({ people: 2, changed: 1, up: { marketing: { count: 1, ids: [ana] } } })
    expect(found.down).toMatchObject({ marketing: { count: 0 }, sales: { count: 0 } })
    expect(names).toEqual({ [ana]: "Ana Ruiz" })
    expect((await ask("scoring.get", {})).rules).toEqual(rules)
  })

  it("comes in slices that add up to the whole, and starts where the last one ended", async () => {
    for (let i = 0; i < 3; i++) await wrote(await create({ ...director, emails: [{ value: `a${i}@acme.es` }] }))
    const { rules } = await ask("scoring.get", {})
    const { preview: whole } = await preview(more(rules, 45))
    withShortSlices()
    const sliced = await preview(more(rules, 45))
    expect(sliced.slices).toBeGreaterThan(1)
    expect(sliced.preview).toEqual(whole)
  })

  it("leaves out those who were deleted, and counts who is never scored", async () => {
    const gone = await create(director)
    await ask("contacts.delete", { ...aCommand(), id: gone })
    await create({ ...director, relationship: "employee" })
    const { rules } = await ask("scoring.get", {})
    expect((await preview(more(rules, 45))).preview).toMatchObject({ people: 1, excluded: 1, changed: 0 })
  })
})

it("tells how many contacts each listed address or domain covers", async () => {
  await create(director)
  await create({ ...director, emails: [{ value: "luis@mail.acme.es" }] })
  await create({ ...director, emails: [{ value: "eva@other.es" }], relationship: "customer" })
  await create({ ...director, emails: [{ value: "eva@other.es" }], relationship: "spam" })
  await ask("settings.update", {
    ...aCommand(),
    changes: {
      excluded: [
        { match: "acme.es", relationship: "supplier" },
        { match: "eva@other.es", relationship: "spam" },
      ],
    },
  })
  const first = await ask("scoring.covered", {})
  expect(first).toMatchObject({ covered: { "acme.es": 2 }, done: 4, total: 4 })
  withShortSlices()
  const { after, covered, done } = await ask("scoring.covered", {})
  const rest: CoveredSoFar = await ask("scoring.covered", { soFar: { covered, done, after: after ?? newId() } })
  expect(rest).toMatchObject({ covered: { "acme.es": 2 }, done: 4 })
})
