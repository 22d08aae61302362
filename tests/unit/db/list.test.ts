import fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { commit, onCommit } from "~db/commit"
import { database } from "~db/connection"
import { checkpointIndex, forgetIndex, noteForIndex } from "~db/contact-index"
import { listChoices, listRows } from "~db/list"
import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import { type Cells, cellsOf, LIST_COLUMNS, type ListColumn, sortKey, TEXT_COLUMNS } from "~domain/list/columns"
import { conditionsOf } from "~domain/list/filter"
import type { ListFilter, ListView } from "~domain/list/view"

import { aContact } from "../../support/builders"
import { anOpenStore } from "../../support/store"

const view = (changes: Partial<ListView> = {}): ListView => ({
  filter: {},
  search: "",
  sort: { column: "name", descending: false },
  ...changes,
})

const save = (...contacts: Contact[]) =>
  commit({ name: "import" }, async (write) => {
    write.create("contacts", ...contacts)
    return {}
  })
const change = (id: string, changes: Partial<Contact>) =>
  commit({ name: "change" }, async (write) => {
    await write.update("contacts", id, changes)
    return {}
  })
const remove = (id: string) =>
  commit({ name: "remove" }, async (write) => {
    await write.remove("contacts", id)
    return {}
  })

beforeEach(async () => {
  await anOpenStore()
  onCommit(noteForIndex)
})

/** What may come between a change and the next look: nothing, a checkpoint, another worker. */
const SETTLE = {
  nothing: async () => {},
  checkpoint: () => checkpointIndex(true),
  "new worker": async () => forgetIndex(),
}

const person = fc.record({
  fullName: fc.constantFrom("Ana", "ana", "Ángel 9", "Ángel 10", "Łukasz", "李明", "Zoë", undefined),
  organization: fc.constantFrom("Acme", "ACME", "Nova", "Über GmbH", undefined),
  tags: fc.subarray(["fair", "VIP", "vip", "press"]),
  stage: fc.constantFrom("contact" as const, "lead" as const, "customer" as const),
  emails: fc.constantFrom<{ value: string }[]>([], [{ value: "a@x.example" }], [{ value: "b@x.example" }]),
  createdAt: fc.integer({ min: 1, max: 5 }),
})
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("add" as const), fields: person }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("change" as const), at: fc.nat(), fields: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("touch" as const), at: fc.nat(), when: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom(...(Object.keys(SETTLE) as (keyof typeof SETTLE)[])) }) },
)
const filter = fc.constantFrom<ListFilter[]>(
  {},
  { tags: ["vip"] },
  { organizations: ["acme"], email: true },
  { organizations: ["acme"], email: false },
  { stages: ["lead"] },
  { lastInteraction: { to: 4 } },
)
const sort = fc.record({ column: fc.constantFrom(...LIST_COLUMNS), descending: fc.boolean() })

it("shows what sorting and filtering everybody by hand would, whatever happened before", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), filter, sort, async (steps, filter, sort) => {
      await anOpenStore()
      const there = new Map<string, { contact: Contact; last: number }>()
      const pick = (at: number) => [...there.keys()][at % Math.max(1, there.size)]
      for (const one of steps) {
        const id = "at" in one ? pick(one.at) : newId()
        if (one.do === "add" && id) {
          const contact = aContact({ ...one.fields, id })
          await save(contact)
          there.set(id, { contact, last: 0 })
        } else if (one.do === "change" && id) {
          const { createdAt: _, ...fields } = one.fields
          await change(id, Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? null])))
          there.set(id, {
            contact: { ...(there.get(id)?.contact as Contact), ...fields },
            last: there.get(id)?.last ?? 0,
          })
        } else if (one.do === "remove" && id) {
          await remove(id)
          there.delete(id)
        } else if (one.do === "touch" && id) {
          await commit({ name: "log" }, async (write) => {
            write.create("interactions", { id: newId(), contactId: id, kind: "call", at: one.when, text: "words" })
            return {}
          })
          const known = there.get(id)
          if (known) known.last = Math.max(known.last, one.when)
        } else if (one.do in SETTLE) await SETTLE[one.do as keyof typeof SETTLE]()
      }
      const shown = await listRows(view({ filter, sort }), 0, 500)
      const cells = new Map([...there].map(([id, { contact, last }]) => [id, cellsOf(contact, last)]))
      const wanted = [...cells].filter(([, one]) =>
        conditionsOf(filter).every(({ column, holds }) => (holds as (value: unknown) => boolean)(one[column])),
      )
      expect(shown.total).toBe(wanted.length)
      expect(shown.rows.map((row) => row?.id).sort()).toEqual(wanted.map(([id]) => id).sort())
      // Stamps are the store's own; all else must be in order.
      if (sort.column === "changedAt") return
      const order = shown.rows.map((row) => cells.get(row?.id ?? "") as Cells)
      for (const [i, one] of order.entries()) {
        const next = order[i + 1]
        if (next) expect(inOrder(one, next, sort.column, sort.descending)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

/** Whether a row may stand before another: by the column, then by name; nothing last. */
function inOrder(a: Cells, b: Cells, column: ListColumn, descending: boolean): boolean {
  const compare = (column: ListColumn, descending: boolean) => {
    const [first, second] = [place(a, column), place(b, column)]
    if (first === second) return 0
    if (!first || !second) return first ? -1 : 1
    return (first < second ? -1 : 1) * (descending ? -1 : 1)
  }
  return (compare(column, descending) || compare("name", false)) <= 0
}
const place = (cells: Cells, column: ListColumn) => {
  const value = cells[column]
  const isText = (TEXT_COLUMNS as readonly string[]).includes(column)
  // Of the same words the text itself decides.
  return isText && value !== "" ? `${sortKey(column as "name", String(value))}\u0000${value}` : value
}

describe("a part of the list", () => {
  it("is what stands there in the whole of it", async () => {
    await save(...Array.from({ length: 60 }, (_, i) => aContact({ fullName: `Person ${i}` })))
    const { rows, total } = await listRows(view(), 20, 3)
    expect(total).toBe(60)
    expect(rows.map((row) => row?.name)).toEqual(["Person 20", "Person 21", "Person 22"])
  })

  it("is narrowed by what is typed, in the order that is chosen", async () => {
    await save(
      aContact({ fullName: "Joan Clarke", organization: "Bletchley" }),
      aContact({ fullName: "Joan Baez", organization: "Vanguard" }),
      aContact({ fullName: "Alan Turing", organization: "Bletchley" }),
    )
    await checkpointIndex(true)
    const names = async (search: string) => (await listRows(view({ search }), 0, 10)).rows.map((row) => row?.name)
    expect(await names("joan")).toEqual(["Joan Baez", "Joan Clarke"])
    expect(await names("bletchley")).toEqual(["Alan Turing", "Joan Clarke"])
    expect(await names("nobody")).toEqual([])
  })
})

it("finds the words of calls still, after the contact itself changed", async () => {
  const contact = aContact({ fullName: "Joan Clarke" })
  await save(contact)
  await commit({ name: "log" }, async (write) => {
    write.create("interactions", { id: newId(), contactId: contact.id, kind: "call", at: 7, text: "wants the manual" })
    return {}
  })
  await checkpointIndex(true)
  for (const settle of Object.values(SETTLE)) {
    await change(contact.id, { jobTitle: newId() })
    await settle()
    const { rows } = await listRows(view({ search: "manual" }), 0, 10)
    expect(rows).toMatchObject([{ id: contact.id, lastInteraction: 7 }])
  }
})

it("offers the tags and organisations there are, those of most contacts first", async () => {
  await save(
    aContact({ organization: "Acme", tags: ["fair", "VIP"] }),
    aContact({ organization: "ACME", tags: ["vip"] }),
    aContact({ organization: "Blue Acorn", tags: [] }),
  )
  await checkpointIndex(true)
  await save(aContact({ organization: "Nova", tags: ["press"] }))
  expect(await listChoices("tags", "", 10)).toMatchObject([{ count: 2 }, { count: 1 }, { count: 1 }])
  expect(await listChoices("tags", "v", 10)).toMatchObject([{ count: 2 }])
  expect((await listChoices("organization", "ac", 10)).map(({ count }) => count)).toEqual([2, 1])
})

describe("a checkpoint", () => {
  const names = async () => (await listRows(view(), 0, 10)).rows.map((row) => row?.name)

  it("is made by itself where so many changed that every question would be slowed down", async () => {
    const people = Array.from({ length: 5_200 }, (_, i) => aContact({ fullName: `Person ${i}`, emails: [] }))
    await save(...people)
    expect((await listRows(view(), 0, 1)).total).toBe(5_200)
    expect(await database().searchBlocks.count()).toBe(6)
    expect(await names()).toEqual(people.slice(0, 10).map(({ fullName }) => fullName))
  })

  it("loses nothing that is committed while it is written", async () => {
    const [ana, bea] = [aContact({ fullName: "Ana" }), aContact({ fullName: "Bea" })]
    await save(ana, bea)
    await names()
    const written = checkpointIndex(true)
    await change(ana.id, { fullName: "Zoe" })
    expect(await names()).toEqual(["Bea", "Zoe"])
    await save(aContact({ fullName: "Cal" }))
    await written
    expect(await names()).toEqual(["Bea", "Cal", "Zoe"])
    forgetIndex()
    expect(await names()).toEqual(["Bea", "Cal", "Zoe"])
  })

  it("of an older format is made anew", async () => {
    await save(aContact({ fullName: "Ana" }))
    await checkpointIndex(true)
    await database().meta.put({ key: "search", seq: 1 })
    await database().listColumns.clear()
    forgetIndex()
    expect(await names()).toEqual(["Ana"])
  })
})
