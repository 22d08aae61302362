import { type Cells, cellsOf, LIST_COLUMNS, type ListColumn } from "~domain/list/columns"
import type { Operation } from "~domain/operation"
import { searchHead, searchTexts } from "~domain/search/line"
import { type Lines, linesOf } from "~domain/search/scan"

import { findContacts } from "../contacts"
import { saidAbout } from "../interactions"
import type { Database } from "../schema"
import { type Column, columnOf } from "./columns"
import { countOf, rowOf } from "./ids"

/** Raised when what is kept of a contact changes: a checkpoint of another format is made anew. */
export const FORMAT = 2
export const BLOCK_SIZE = 1_000
/** So many contacts are read at once. */
const PORTION = 2_000

/** A contact that changed since the checkpoint. `said`: the last field of its line; undefined: as the checkpoint has it. */
export type Fresh = { cells: Cells; head: string; said: string | undefined }

/** The contacts of the checkpoint are rows from 0, in the order of their ids. */
export type Index = {
  database: Database
  ids: Uint8Array
  columns: Map<ListColumn, Promise<Column>>
  blocks?: Promise<Lines[]>
  /** Who changed and was not read since, and whether what was said about them did. */
  stale: Map<string, { said: boolean }>
  /** Who was read; undefined who is gone. */
  fresh: Map<string, Fresh | undefined>
  overlay?: Overlay
  /** Settles when what it was asked to read has been read. */
  turn: Promise<void>
}

/** The contacts that are laid over the checkpoint. Its rows that no longer hold are `dead`: 1 for each. */
export type Overlay = { dead: Uint8Array; rows: (Fresh & { id: string; was: number })[] }

/** An index that notes what is committed from now on, while it is being loaded. */
export function begin(db: Database): Index {
  const loaded = {
    database: db,
    ids: new Uint8Array(0),
    columns: new Map(),
    stale: new Map(),
    fresh: new Map(),
    turn: Promise.resolve(),
  }
  loaded.turn = load(loaded)
  return loaded
}

async function load(loaded: Index): Promise<void> {
  const { database: db, stale } = loaded
  const [mark, row] = await Promise.all([db.meta.get("search"), db.listColumns.get("id")])
  if (mark?.key === "search" && mark.format === FORMAT) {
    loaded.ids = row?.ids ?? loaded.ids
    await db.changes
      .where("seq")
      .above(mark.seq)
      .each(({ operations }) => {
        for (const operation of operations) note(loaded, operation)
      })
  } else {
    // Everybody is to be read, whatever the log says: a restored store has a log of its own.
    for (const name of LIST_COLUMNS) loaded.columns.set(name, Promise.resolve(columnOf(name, undefined)))
    loaded.blocks = Promise.resolve([])
    for (const id of await db.contacts.toCollection().primaryKeys()) stale.set(id, { said: true })
  }
}

/** Reads anew whoever changed. */
export async function readStale(loaded: Index): Promise<void> {
  while (loaded.stale.size > 0) await readPortion(loaded)
}

/** Whose row an operation changes: a contact's own, and that of whoever something was written about. */
export function note({ stale }: Pick<Index, "stale">, operation: Operation): void {
  const { table, id, contactId } = operation
  if (table === "contacts") stale.set(id, stale.get(id) ?? { said: false })
  if (table !== "interactions") return
  const passed = operation.kind === "update" ? [operation.before.contactId, operation.after.contactId] : []
  for (const one of [contactId, ...passed]) if (typeof one === "string") stale.set(one, { said: true })
}

async function readPortion(loaded: Index): Promise<void> {
  const { stale, fresh, ids } = loaded
  const portion = [...stale].slice(0, PORTION)
  for (const [id] of portion) stale.delete(id)
  const anew = portion.flatMap(([id, { said }]) => (said || isUnheard(id) ? [id] : []))
  const [contacts, said, lastBefore] = await Promise.all([
    findContacts(portion.map(([id]) => id)),
    saidAbout(anew),
    columnFor(loaded, "lastInteraction"),
  ])
  const readAnew = new Set(anew)
  const found = new Map(contacts.map((contact) => [contact.id, contact]))
  for (const [id] of portion) {
    const contact = found.get(id)
    const before = fresh.get(id)
    const now = said.get(id)
    const last = readAnew.has(id)
      ? (now?.last ?? 0)
      : (before?.cells.lastInteraction ?? lastBefore.ranks[rowOf(ids, id)])
    fresh.set(
      id,
      contact && {
        cells: cellsOf(contact, last ?? 0),
        head: searchHead(contact),
        said: readAnew.has(id) ? searchTexts(now?.texts ?? []) : before?.said,
      },
    )
  }
  loaded.overlay = undefined

  /** What was said about them isn't known: they are new, or come back after they were gone. */
  function isUnheard(id: string): boolean {
    return fresh.has(id) ? fresh.get(id) === undefined : rowOf(ids, id) < 0
  }
}

export function overlayOf({ ids, fresh }: Index): Overlay {
  const dead = new Uint8Array(countOf(ids))
  const rows: Overlay["rows"] = []
  for (const [id, one] of fresh) {
    const was = rowOf(ids, id)
    if (was >= 0) dead[was] = 1
    if (one) rows.push({ ...one, id, was })
  }
  return { dead, rows }
}

export function columnFor({ database, columns }: Index, name: ListColumn): Promise<Column> {
  const known = columns.get(name)
  if (known) return known
  const column = database.listColumns.get(name).then((row) => columnOf(name, row))
  columns.set(name, column)
  return column
}

export function blocksOf(loaded: Index): Promise<Lines[]> {
  loaded.blocks ??= loaded.database.searchBlocks.toArray().then((rows) => rows.map(({ text }) => linesOf(text)))
  return loaded.blocks
}

export function lineOf({ head, said, was }: Overlay["rows"][number], blocks: Lines[]): string {
  return `${head}\t${said ?? lineAt(blocks, was).split("\t").at(-1) ?? ""}`
}

export function lineAt(blocks: Lines[], row: number): string {
  const block = blocks[Math.floor(row / BLOCK_SIZE)]
  if (!block) return ""
  const at = row % BLOCK_SIZE
  return block.text.slice(block.starts[at], (block.starts[at + 1] ?? block.text.length) - 1)
}
