import { beforeEach, describe, expect, it, vi } from "vitest"
import { duplicatesJob } from "~background/jobs/duplicates"
import { type JobKind, type Progress, Stopped } from "~background/jobs/kind"
import { qualityJob } from "~background/jobs/quality"
import * as looking from "~background/quality/look-at"
import { database } from "~db/connection"
import { allPairs, learnedOfBase } from "~db/duplicates"
import { type Contact, contactFieldsSchema } from "~domain/contact"
import { Comparison } from "~domain/duplicates/compare"
import { newId } from "~domain/ids"

import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const FIRST = ["Ana", "Luis", "Marta", "Pieter", "Chiara", "Deepak", "Sophie", "Thomas", "Olga", "Jon", "Íñigo", "Eva"]
const LAST = [
  "Ruiz",
  "Ferrer",
  "Quiroga",
  "Meer",
  "Lombardi",
  "Chandra",
  "Lemoine",
  "Brandt",
  "Petrova",
  "Sala",
  "Mora",
]
const named = (i: number) =>
  `${FIRST[i % 12]} ${LAST[(i * 7) % 11]} ${LAST[(i * 3 + 1) % 11]}${String.fromCharCode(97 + (i % 26))}`

/** Every tenth stands twice, under another address; every fiftieth is an organisation, of which some stand twice. */
function aBase(size: number): Contact[] {
  return Array.from({ length: size }, (_, at) => {
    const i = at % 10 === 9 ? at - 1 : at
    const isOrganization = i % 50 < 2
    const fields = isOrganization
      ? {
          kind: "organization" as const,
          fullName: `Obras ${named(i)} SL`,
          phones: [{ value: `+3491${1_000_000 + i}` }],
        }
      : {
          fullName: named(i),
          organization: `Firma ${i % 97}`,
          emails: [{ value: `p${at}@firma${i % 97}.es` }],
          phones: [{ value: `+34600${100_000 + i}` }],
        }
    return { ...contactFieldsSchema.parse(fields), id: newId(), stamps: {}, provenance: {}, createdAt: at }
  })
}

beforeEach(async () => {
  await anOpenStore()
})

/** Runs a job until it is killed at a step, and gives what it kept by then; undefined where it came to its end. */
async function killedAt<Data>(
  kind: JobKind<Data>,
  data: Data,
  isTime: (progress: Progress, step: number) => boolean = () => false,
  onKeep: () => void = () => {},
) {
  let kept = structuredClone(data)
  let steps = 0
  try {
    await kind.run(structuredClone(data), {
      id: "job",
      async step(progress) {
        if (isTime(progress, ++steps)) throw new Stopped()
      },
      async keep(next) {
        kept = structuredClone(next)
        onKeep()
      },
    })
  } catch (cause) {
    if (!(cause instanceof Stopped)) throw cause
    return { kept, steps }
  }
  return { kept: undefined, steps }
}

describe("a search for duplicates that is killed", () => {
  const found = async () => ({ pairs: await allPairs(), learned: await learnedOfBase() })
  const at = (phase: string, done: number) => (progress: Progress) => progress.phase === phase && progress.done >= done

  it("finds what an undisturbed one finds, wherever it died", async () => {
    await database().contacts.bulkAdd(aBase(2_300).map((contact) => ({ ...contact, keys: [] })))
    await killedAt(duplicatesJob, {})
    const whole = await found()
    expect(whole.pairs.length).toBeGreaterThan(150)
    expect(await database().foundLinks.count()).toBe(0)
    const isAmongOrganizations = ({ phase, total }: Progress) => phase === "comparing" && total < 1_000
    for (const isTime of [at("learning", 1), at("comparing", 2_100), at("grouping", 1), isAmongOrganizations]) {
      await database().duplicates.clear()
      const { kept } = await killedAt(duplicatesJob, {}, isTime)
      // A second worker dies while it reads.
      const again = await killedAt(duplicatesJob, kept ?? {}, at("reading", 1_000))
      expect((await killedAt(duplicatesJob, again.kept ?? {})).kept).toBeUndefined()
      expect(await found()).toEqual(whole)
    }
  })

  it("compares nobody again whom it had compared before its last checkpoint", async () => {
    const people = aBase(2_400).filter(({ kind }) => kind === "person")
    await database().contacts.bulkAdd(people.map((contact) => ({ ...contact, keys: [] })))
    const compare = vi.spyOn(Comparison.prototype, "compare")
    const counted = () => compare.mock.calls.length
    await killedAt(duplicatesJob, {})
    const whole = counted()
    for (const isTime of [at("comparing", 1_000), at("comparing", 2_200), at("grouping", 1)]) {
      compare.mockClear()
      let before = 0
      const { kept } = await killedAt(duplicatesJob, {}, isTime, () => {
        before = counted()
      })
      expect(before).toBeGreaterThan(whole / 20)
      compare.mockClear()
      await killedAt(duplicatesJob, kept ?? {})
      expect(counted()).toBe(whole - before)
    }
    compare.mockRestore()
  })

  it("begins anew under another version of the program, or where what it found is gone", async () => {
    await database().contacts.bulkAdd(aBase(1_000).map((contact) => ({ ...contact, keys: [] })))
    const { steps } = await killedAt(duplicatesJob, {})
    const whole = await found()
    const { kept } = await killedAt(duplicatesJob, {}, at("grouping", 1))
    expect(kept?.reached?.portions).toBe(1)
    const older = { reached: kept?.reached && { ...kept.reached, by: "0.0.0" } }
    expect((await killedAt(duplicatesJob, older)).steps).toBe(steps)
    const other = await killedAt(duplicatesJob, {}, at("grouping", 1))
    await database().foundLinks.clear()
    expect((await killedAt(duplicatesJob, other.kept ?? {})).steps).toBe(steps)
    expect(await found()).toEqual(whole)
  })
})

describe("a look at everybody's data that is killed", () => {
  it("goes on with whom it hasn't looked at, and comes to the same", async () => {
    await database().contacts.bulkAdd(aBase(2_300).map((contact) => ({ ...contact, keys: [] })))
    const { steps } = await killedAt(qualityJob, {})
    const whole = await database().quality.toArray()
    expect(whole).toHaveLength(2_300)
    for (let step = 1; step < steps; step++) {
      await database().quality.clear()
      const { kept } = await killedAt(qualityJob, {}, (_, at) => at === step)
      const looked = vi.spyOn(looking, "lookAt")
      await killedAt(qualityJob, kept ?? {})
      expect(looked.mock.calls.reduce((sum, [contacts]) => sum + contacts.length, 0)).toBe(2_300 - step * 500)
      looked.mockRestore()
      expect(await database().quality.toArray()).toEqual(whole)
    }
  })

  it("begins anew where the standards are others by then", async () => {
    await database().contacts.bulkAdd(aBase(1_200).map((contact) => ({ ...contact, keys: [] })))
    const { kept } = await killedAt(qualityJob, {}, (_, at) => at === 2)
    await ask("settings.update", { ...aCommand(), changes: { region: "ES" } })
    const looked = vi.spyOn(looking, "lookAt")
    await killedAt(qualityJob, kept ?? {})
    expect(looked).toHaveBeenCalledTimes(3)
    looked.mockRestore()
  })
})
