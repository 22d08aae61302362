import type { Contact } from "~domain/contact"
import { parseQuery, type Term } from "~domain/search/query"
import { linesOf, scan, scanForTypos } from "~domain/search/scan"

import { currentIndex, type Snapshot } from "./contact-index"
import { BLOCK_SIZE } from "./contact-index/state"
import { findContacts } from "./contacts"

/** The contacts that match what was typed, best first: any order of words, beginnings of words, one typo in a word. */
export async function searchContacts(typed: string, limit: number): Promise<Contact[]> {
  const terms = parseQuery(typed)
  if (terms.length === 0) return []
  const snapshot = await currentIndex()
  const found = await findRows(snapshot, terms, MOST_HITS)
  return findContacts(found.slice(0, limit).map(({ row }) => snapshot.idOf(row)))
}

/** The rows of the index that match what was typed, in no order; undefined when nothing was. */
export async function matchingRows(snapshot: Snapshot, typed: string): Promise<number[] | undefined> {
  const terms = parseQuery(typed)
  if (terms.length === 0) return undefined
  return (await findRows(snapshot, terms, Number.POSITIVE_INFINITY)).map(({ row }) => row)
}

/** Whoever finds this many by what was typed has typed it right. */
const ENOUGH_EXACT = 3

/** Nobody reads further than a screen; ranking this many is enough to put the best on top. */
const MOST_HITS = 2_000

type Hit = { row: number; score: number }

async function findRows({ lines, count, overlay }: Snapshot, terms: Term[], most: number): Promise<Hit[]> {
  const { blocks, over } = await lines()
  const overLines = linesOf(over.map((line) => `${line}\n`).join(""))
  const found = collect(scan)
  if (found.length >= ENOUGH_EXACT) return found
  const exact = new Set(found.map(({ row }) => row))
  return [...found, ...collect(scanForTypos).filter(({ row }) => !exact.has(row))]

  function collect(find: typeof scan): Hit[] {
    const hits = find(overLines, terms, most).map(({ line, score }) => ({ row: count + line, score }))
    // Newest first: where there are too many to rank them all, the newest are.
    for (let n = blocks.length - 1; n >= 0 && hits.length < most; n--) {
      const block = blocks[n]
      if (!block) continue
      for (const { line, score } of find(block, terms, most)) {
        const row = n * BLOCK_SIZE + line
        if (!overlay.dead[row]) hits.push({ row, score })
      }
    }
    return hits.sort((a, b) => b.score - a.score)
  }
}
