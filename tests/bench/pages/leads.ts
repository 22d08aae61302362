import { commit } from "~db/commit"
import { ready } from "~db/connection"
import { getContact } from "~db/contacts"
import { prepareStore, switchTo } from "~db/open"
import { countMembers } from "~db/standings"
import { forgetInForce, inForce } from "~db/standings/in-force"
import { renew } from "~db/standings/renew"
import { eachSubject } from "~db/subjects"
import { NOTHING_HAPPENED, withEvents } from "~domain/happened"
import { newId } from "~domain/ids"
import { matchKeys } from "~domain/match-keys"
import { compileFilter } from "~domain/segment/compile"
import type { Filter } from "~domain/segment/filter"
import { needsOf } from "~domain/segment/needs"
import type { SegmentRecord } from "~domain/segment/segment-schema"

import { randomFrom } from "../../support/random"
import { people } from "../data"

const keeper = { read: async () => undefined, write: async () => {} }
const DAY = 86_400_000
const COUNTRIES = ["España", "México", "Portugal", "Italia", "Chile"]

/** A store of so many contacts, each with some eight interactions in the last year. */
async function fill(size: number): Promise<string[]> {
  await switchTo(await prepareStore(), keeper)
  const { database } = ready()
  const random = randomFrom(size)
  const any = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)] as One
  const now = Date.now()
  const contacts = [...people(size)].map((contact) => ({
    ...contact,
    addresses: [{ country: any(COUNTRIES) }],
    keys: matchKeys(contact),
  }))
  for (let i = 0; i < size; i += 2_000) {
    const portion = contacts.slice(i, i + 2_000)
    await database.table("contacts").bulkPut(portion)
    await database.happened.bulkPut(
      portion.map(({ id }) => ({
        id,
        ...withEvents(
          NOTHING_HAPPENED,
          Array.from({ length: Math.floor(random() * 17) }, () => ({
            at: now - Math.floor(random() * 365) * DAY,
            ...any([
              { kind: "email", direction: "in" },
              { kind: "email", direction: "out" },
              { kind: "call", outcome: "answered" },
              { kind: "note" },
              { kind: "signal", signal: "price-asked" },
            ] as const),
          })),
        ),
      })),
    )
  }
  return contacts.map(({ id }) => id)
}

/** Fifty segments of all sorts that a team would have. */
function fiftySegments(): SegmentRecord[] {
  const filters: Filter[] = [
    ...COUNTRIES.map((country): Filter => ({ field: "addresses.country", op: "is", values: [country] })),
    ...["buyer", "sales", "gerente", "cfo", "engineer"].map(
      (title): Filter => ({
        all: [
          { field: "jobTitle", op: "contains", values: [title] },
          { field: "tags", op: "is", values: ["fair"] },
        ],
      }),
    ),
    ...[7, 14, 30, 60, 90].map(
      (days): Filter => ({ field: "interactions", op: "did", times: 2, days, kinds: ["email"], direction: "in" }),
    ),
    ...[7, 30, 60, 90, 180].map((days): Filter => ({ field: "interactions", op: "didNot", days })),
    ...[10, 20, 30, 40, 50].map((from): Filter => ({ field: "engagement", op: "within", from })),
    ...[10, 20, 30, 40, 50].map((from): Filter => ({ field: "fit", op: "within", from })),
    ...(["lead", "customer", "opportunity", "contact", "subscriber"] as const).map(
      (stage): Filter => ({ field: "stage", op: "is", values: [stage] }),
    ),
    ...[7, 30, 60, 90, 180].map((lastDays): Filter => ({ field: "createdAt", op: "during", period: { lastDays } })),
    ...["labs", "foods", "media", "travel", "health"].map(
      (word): Filter => ({ not: { field: "organization", op: "contains", values: [word] } }),
    ),
    ...[7, 30, 60, 90, 180].map((days): Filter => ({ field: "signals", op: "has", days })),
  ]
  return filters.map((filter, i) => ({
    id: newId(),
    name: `Segment ${i}`,
    kind: "live",
    filter,
    createdAt: 1,
    stamps: {},
  }))
}

type Turns = { ours: number[]; bare: number[] }

/** In turns, some commits at a time, as a note or an edit is saved: with fifty live segments, and without any. */
async function commits(size: number, what: "interaction" | "edit", rounds: number): Promise<Turns> {
  const ids = await fill(size)
  const { database } = ready()
  const segments = fiftySegments()
  const times: Turns = { ours: [], bare: [] }
  const [some, random] = [ids.slice(0, 60), randomFrom(3)]
  for (let turn = 0; turn < rounds * 2; turn++) {
    const isOurs = turn % 2 === 0
    await database.segments.clear()
    if (isOurs) await database.segments.bulkPut(segments)
    forgetInForce()
    const { live } = await inForce()
    await database.meta.put({
      key: "standings",
      format: 1,
      filled: Object.fromEntries(live.map(({ id, definition }) => [id, definition])),
    })
    forgetInForce()
    await inForce()
    await renew(some, false)
    for (let i = 0; i < 25; i++) {
      const contactId = some[Math.floor(random() * some.length)] ?? ""
      const start = performance.now()
      await commit({ name: what, commandId: newId(), about: contactId }, async (write) => {
        const { id } = await getContact(contactId)
        if (what === "edit") await write.update("contacts", id, { jobTitle: `Buyer ${random()}` })
        else
          write.create("interactions", { id: newId(), contactId: id, kind: "email", direction: "in", at: Date.now() })
        await write.forgetDraft(`note:${id}`)
        return {}
      })
      if (i > 2) times[isOurs ? "ours" : "bare"].push(performance.now() - start)
    }
  }
  return times
}

const WORDS: Filter = { field: "jobTitle", op: "contains", values: ["head", "gerente"] }

/** In turns: counting whoever meets a filter that no index answers, and reading the contacts and nothing else. */
async function scan(size: number, rounds: number): Promise<Turns> {
  await fill(size)
  const times: Turns = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    let start = performance.now()
    const holds = compileFilter(WORDS, { now: Date.now() })
    let count = 0
    for await (const subjects of eachSubject(needsOf(WORDS)))
      for (const subject of subjects) if (holds(subject)) count++
    times.ours.push(performance.now() - start)
    start = performance.now()
    let read = 0
    for await (const rows of bareRows(["contacts"])) read += rows.length
    times.bare.push(performance.now() - start)
    if (count === 0 || read < size) throw new Error("nothing was counted")
  }
  return times
}

/** In turns: the count of a live segment, and the bare count of an index. */
async function index(size: number, rounds: number): Promise<Turns> {
  const ids = await fill(size)
  const { database } = ready()
  const segment = newId()
  const third = ids.filter((_, i) => i % 3 === 0)
  await database.memberships.bulkPut(third.map((id) => ({ id, segments: [segment] })))
  const times: Turns = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    let start = performance.now()
    const ours = await countMembers(segment)
    times.ours.push(performance.now() - start)
    start = performance.now()
    const bare = await new Promise<number>((resolve, reject) => {
      const request = database
        .backendDB()
        .transaction("memberships")
        .objectStore("memberships")
        .index("segments")
        .count(segment)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    times.bare.push(performance.now() - start)
    if (ours !== bare || ours === 0 || ours === ids.length) throw new Error("the counts differ")
  }
  return times
}

/** In turns: both scores of everybody, and reading the same records and nothing else. */
async function rescore(size: number, rounds: number): Promise<Turns> {
  await fill(size)
  const times: Turns = { ours: [], bare: [] }
  for (let round = 0; round < rounds; round++) {
    let start = performance.now()
    let sum = 0
    for await (const subjects of eachSubject(SCORES)) for (const { scores } of subjects) sum += scores?.engagement ?? 0
    times.ours.push(performance.now() - start)
    start = performance.now()
    let read = 0
    for await (const rows of bareRows(["contacts", "happened"])) read += rows.length
    times.bare.push(performance.now() - start)
    if (sum === 0 || read < size) throw new Error("nothing was scored")
  }
  return times
}
const SCORES = needsOf({ field: "engagement", op: "within", from: 1 })

/** Every row of tables, side by side, two thousand at a time, as the browser gives them. */
async function* bareRows(tables: string[]): AsyncGenerator<{ id: string }[]> {
  const backend = ready().database.backendDB()
  for (let after = ""; ; ) {
    const all = await Promise.all(
      tables.map(
        (table) =>
          new Promise<{ id: string }[]>((resolve, reject) => {
            const request = backend
              .transaction(table)
              .objectStore(table)
              .getAll(IDBKeyRange.lowerBound(after, true), 2_000)
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          }),
      ),
    )
    const [rows = []] = all
    yield rows
    if (rows.length < 2_000) return
    after = rows.at(-1)?.id ?? ""
  }
}

Object.assign(globalThis, { bench: { commits, scan, index, rescore } })
