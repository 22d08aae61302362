import type { Contact } from "~domain/contact"
import { type Learned, priorLearned } from "~domain/duplicates/matcher"
import type { Pair } from "~domain/duplicates/search"

import { allContacts } from "./all-contacts"
import { database, ready } from "./connection"
import type { FoundLinksRow } from "./schema"

/*
 * The pairs that were found, by the last search of the whole base and by what was looked at since. They are made from the
 * contacts and can be made again: a mark says which commit they are up to, and what the log names after it is looked at anew.
 */

/** How far the pairs are: every commit up to `seq`. `at`: of the last search of the whole base. */
export type Mark = { seq: number; at: number }

/** Undefined before the first search. */
export async function duplicatesMark(): Promise<Mark | undefined> {
  const row = await database().meta.get("duplicates")
  return row?.key === "duplicates" ? row : undefined
}

/** What is known of the base to compare its contacts by. */
export async function learnedOfBase(): Promise<Learned> {
  const row = await database().meta.get("learned")
  return row?.key === "learned" ? row.learned : priorLearned(ready().head.live.contacts)
}

export const allPairs = (): Promise<Pair[]> => database().duplicates.toArray()

/** Puts what a search of the whole base found in the place of what was known. */
export async function replacePairs(pairs: Pair[], mark: Mark, learned: Learned): Promise<void> {
  const { duplicates, meta } = database()
  await database().transaction("rw", duplicates, meta, async () => {
    await duplicates.clear()
    await duplicates.bulkPut(pairs.map(inOrder))
    await meta.put({ key: "duplicates", ...mark })
    await meta.put({ key: "learned", at: mark.at, learned })
  })
}

/** Keeps what a search has found since the portion before. */
export const keepLinks = (row: FoundLinksRow): Promise<unknown> => database().foundLinks.put(row)

/** The first portions of what a search has found; undefined where some of them are gone. */
export async function keptLinks(portions: number): Promise<FoundLinksRow[] | undefined> {
  const rows = await database().foundLinks.where("n").below(portions).toArray()
  return rows.length === portions ? rows : undefined
}

export const forgetLinks = (): Promise<void> => database().foundLinks.clear()

/** Puts what was found of some contacts in the place of what was known of them, up to a commit. */
export async function replacePairsOf(ids: string[], pairs: Pair[], seq: number): Promise<void> {
  const { duplicates, meta } = database()
  await database().transaction("rw", duplicates, meta, async () => {
    await duplicates.where("a").anyOf(ids).delete()
    await duplicates.where("b").anyOf(ids).delete()
    await duplicates.bulkPut(pairs.map(inOrder))
    const mark = await duplicatesMark()
    if (mark) await meta.put({ key: "duplicates", ...mark, seq: Math.max(mark.seq, seq) })
  })
}

/** Whom each of the contacts is in a pair with. */
export async function partnersOf(ids: string[]): Promise<Map<string, string[]>> {
  const { duplicates } = database()
  const partners = new Map<string, string[]>(ids.map((id) => [id, []]))
  const pairs = [
    ...(await duplicates.where("a").anyOf(ids).toArray()),
    ...(await duplicates.where("b").anyOf(ids).toArray()),
  ]
  for (const { a, b } of pairs) {
    partners.get(a)?.push(b)
    partners.get(b)?.push(a)
  }
  return partners
}

/** The pairs of a contact, of those it is in a pair with, and so on. */
export async function pairsAround(id: string): Promise<Pair[]> {
  const { duplicates } = database()
  const found = new Map<string, Pair>()
  const seen = new Set<string>()
  for (let next = [id]; next.length > 0; ) {
    for (const one of next) seen.add(one)
    const pairs = [
      ...(await duplicates.where("a").anyOf(next).toArray()),
      ...(await duplicates.where("b").anyOf(next).toArray()),
    ]
    for (const pair of pairs) found.set(`${pair.a} ${pair.b}`, pair)
    next = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter((one) => !seen.has(one))
  }
  return [...found.values()]
}

const inOrder = ({ a, b, probability }: Pair): Pair => (a < b ? { a, b, probability } : { a: b, b: a, probability })

/** All contacts, some at a time, without what they are not compared by. */
export async function* contactsToCompare(): AsyncGenerator<Contact[]> {
  for await (const rows of allContacts())
    yield rows.flatMap(({ deleted, photo: _, notes: __, provenance: ___, keys: ____, stamps: _____, ...row }) =>
      deleted ? [] : [{ ...row, provenance: {}, stamps: {} }],
    )
}
