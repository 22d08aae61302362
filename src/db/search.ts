import type { Contact } from "~domain/contact"
import type { Operation } from "~domain/operation"
import { searchLine } from "~domain/search/line"
import { parseQuery } from "~domain/search/query"
import { type Lines, linesOf, scan, scanForTypos } from "~domain/search/scan"

import type { Committed } from "./commit"
import { database, ready } from "./connection"
import { findContacts } from "./contacts"
import { textsAbout } from "./interactions"
import type { SearchBlock } from "./schema"

/*
 * The index is a checkpoint and the change log after it. The checkpoint's blocks of text are read at once when the worker
 * wakes; whoever the log names since then is read anew and laid over them. A commit writes nothing for it, and nothing
 * can drift: what a commit changed is in the log that the commit itself wrote.
 */

type Block = Lines & { ids: Uint8Array }
type Overlay = { ids: string[]; lines: Lines }
type Index = { database: object; blocks: Block[]; changed: Set<string>; fresh: Map<string, string>; overlay?: Overlay }

let index: Index | undefined

/** The contacts that match what was typed, best first: any order of words, beginnings of words, one typo in a word. */
export async function searchContacts(typed: string, limit: number): Promise<Contact[]> {
  const terms = parseQuery(typed)
  if (terms.length === 0) return []
  const { blocks, changed, overlay } = await current()
  let found = collect(scan)
  if (found.length < ENOUGH_EXACT) {
    const exact = new Set(found.map(({ id }) => id))
    found = [...found, ...collect(scanForTypos).filter(({ id }) => !exact.has(id))]
  }
  return findContacts(found.slice(0, limit).map(({ id }) => id))

  function collect(find: typeof scan) {
    const hits: { id: string; score: number }[] = []
    if (overlay)
      for (const { line, score } of find(overlay.lines, terms, MOST_HITS))
        hits.push({ id: overlay.ids[line] ?? "", score })
    // Newest first: where there are too many to rank them all, the newest are.
    for (let i = blocks.length - 1; i >= 0 && hits.length < MOST_HITS; i--) {
      const block = blocks[i] as Block
      for (const { line, score } of find(block, terms, MOST_HITS)) {
        const id = idAt(block.ids, line)
        if (!changed.has(id)) hits.push({ id, score })
      }
    }
    return hits.sort((a, b) => b.score - a.score)
  }
}

/** Whoever finds this many by what was typed has typed it right. */
const ENOUGH_EXACT = 3

/** Nobody reads further than a screen; ranking this many is enough to put the best on top. */
const MOST_HITS = 2_000

/** Keeps the loaded index up to date: whom a commit concerns is read anew at the next search. */
export function noteForSearch({ operations }: Pick<Committed, "operations">): void {
  if (!index) return
  for (const id of contactsOf(operations)) {
    index.changed.add(id)
    index.fresh.delete(id)
    index.overlay = undefined
  }
}

/** Whose line a commit changes: contacts, and those of whom something was written. */
function contactsOf(operations: Operation[]): string[] {
  return operations.flatMap(({ table, id, contactId }) =>
    table === "contacts" ? [id] : table === "interactions" && contactId ? [contactId] : [],
  )
}

/**
 * Writes the index down as it stands, so that the next worker starts from it. Called when there is time, and when the
 * log since the last checkpoint has grown long.
 */
export async function checkpointSearch(force = false): Promise<void> {
  const { blocks, changed, fresh } = await current()
  if (changed.size === 0 || (changed.size < CHECKPOINT_EVERY && !force)) return
  const db = database()
  const { seq } = ready().head
  const lines: { id: string; line: string }[] = []
  for (const block of blocks)
    for (let i = 0; i < block.starts.length; i++) {
      const id = idAt(block.ids, i)
      if (!changed.has(id))
        lines.push({ id, line: block.text.slice(block.starts[i], (block.starts[i + 1] ?? block.text.length) - 1) })
    }
  for (const [id, line] of fresh) if (line !== "") lines.push({ id, line })
  const next: SearchBlock[] = []
  for (let i = 0; i < lines.length; i += BLOCK_SIZE) next.push(blockOf(next.length, lines.slice(i, i + BLOCK_SIZE)))
  await db.transaction("rw", db.searchBlocks, db.meta, async () => {
    await db.searchBlocks.clear()
    await db.searchBlocks.bulkPut(next)
    await db.meta.put({ key: "search", seq })
  })
  // Commits made meanwhile are in the log after `seq`.
  index = undefined
}

const CHECKPOINT_EVERY = 300
const BLOCK_SIZE = 1_000

/** Forgets what is loaded: the store was replaced. */
export function forgetSearch(): void {
  index = undefined
}

async function current(): Promise<Index> {
  const db = database()
  if (index?.database !== db) index = await load()
  const loaded = index
  const missing = [...loaded.changed].filter((id) => !loaded.fresh.has(id))
  if (missing.length > 0) {
    for (const id of missing) loaded.fresh.set(id, "")
    const texts = await textsAbout(missing)
    for (const contact of await findContacts(missing))
      loaded.fresh.set(contact.id, searchLine(contact, texts.get(contact.id) ?? []))
  }
  loaded.overlay ??= overlayOf(loaded.fresh)
  return loaded
}

async function load(): Promise<Index> {
  const db = database()
  const [rows, mark] = await Promise.all([db.searchBlocks.toArray(), db.meta.get("search")])
  // Without a checkpoint everybody is to be read, whatever the log says: a restored store has a log of its own.
  const changed = new Set<string>(mark?.key === "search" ? [] : await db.contacts.toCollection().primaryKeys())
  if (mark?.key === "search")
    await db.changes
      .where("seq")
      .above(mark.seq)
      .each(({ operations }) => {
        for (const id of contactsOf(operations)) changed.add(id)
      })
  return { database: db, blocks: rows.map(({ text, ids }) => ({ ...linesOf(text), ids })), changed, fresh: new Map() }
}

function overlayOf(fresh: Map<string, string>): Overlay {
  const there = [...fresh].filter(([, line]) => line !== "")
  return { ids: there.map(([id]) => id), lines: linesOf(there.map(([, line]) => `${line}\n`).join("")) }
}

function blockOf(n: number, lines: { id: string; line: string }[]): SearchBlock {
  const ids = new Uint8Array(lines.length * 16)
  for (const [i, { id }] of lines.entries()) {
    const hex = id.replaceAll("-", "")
    for (let byte = 0; byte < 16; byte++) ids[i * 16 + byte] = Number.parseInt(hex.slice(byte * 2, byte * 2 + 2), 16)
  }
  return { n, text: lines.map(({ line }) => `${line}\n`).join(""), ids }
}

function idAt(ids: Uint8Array, line: number): string {
  let hex = ""
  for (let i = line * 16; i < line * 16 + 16; i++) hex += (ids[i] ?? 0).toString(16).padStart(2, "0")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
