import { ready } from "~db/connection"
import { findContacts } from "~db/contacts"
import { duplicatesMark, partnersOf, replacePairsOf } from "~db/duplicates"
import { writtenAfter } from "~db/written"
import type { Pair } from "~domain/duplicates/search"

import { announce } from "../announce"
import { startTheOne } from "../jobs/run"
import { currentMatcher, likelySame } from "./candidates"

/** More than this are searched for quicker with the whole base than one by one. */
const MOST_SINGLE = 300

let work: Promise<boolean> | undefined

/** Looks at whoever was written since the pairs were last up to date; where that is many, a search of the whole base does. */
export async function keepUpDuplicates(): Promise<void> {
  if (!(await keepUpWithFew())) await searchAll()
}

/** The same where somebody is in a hurry: a large base is left for another moment. */
export async function keepUpInHurry(): Promise<void> {
  if (!(await keepUpWithFew()) && ready().head.live.contacts <= SMALL) await searchAll()
}

/** A base of so many is searched in the blink of an eye. */
const SMALL = 2_000

/** @returns whether the pairs are up to date */
async function keepUpWithFew(): Promise<boolean> {
  work ??= lookAtWritten().finally(() => {
    work = undefined
  })
  return work
}

async function lookAtWritten(): Promise<boolean> {
  const mark = await duplicatesMark()
  const { seq, live } = ready().head
  if (mark?.seq === seq || live.contacts < 2) return true
  const written = mark && (await writtenAfter(mark.seq, MOST_SINGLE))
  if (!written) return false
  const pairs: Pair[] = []
  const matcher = await currentMatcher()
  const partners = await partnersOf([...written])
  for (const contact of await findContacts([...written]))
    for (const { match } of await likelySame(contact, matcher, partners.get(contact.id)))
      pairs.push({ a: contact.id, b: match.id, probability: match.probability })
  await replacePairsOf([...written], pairs, seq)
  if (written.size > 0) announce([{ subject: "duplicates" }])
  return true
}

/** Begins a search of the whole base, where none is under way. */
export const searchAll = (): Promise<void> =>
  startTheOne("duplicates", {}, { phase: "reading", done: 0, total: ready().head.live.contacts })
