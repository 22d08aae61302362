import type { ListColumn } from "~domain/list/columns"
import type { Lines } from "~domain/search/scan"

import type { Committed } from "./commit"
import { database, ready } from "./connection"
import { writeCheckpoint } from "./contact-index/checkpoint"
import type { Column } from "./contact-index/columns"
import { countOf, idAt, rowOf } from "./contact-index/ids"
import {
  begin,
  blocksOf,
  columnFor,
  type Index,
  lineOf,
  note,
  type Overlay,
  overlayOf,
  readStale,
} from "./contact-index/state"

/*
 * What everybody is searched, sorted and filtered by: a line of text for each contact, and the columns of a table. It is a
 * checkpoint and the change log after it. Each part of the checkpoint is read when it is first asked for; whoever the log
 * names since then is read anew and laid over it. A commit writes nothing for it, and nothing can drift: what a commit
 * changed is in the log that the commit itself wrote.
 */

/** The index as it stands, whatever is committed meanwhile. The overlay's rows come after the checkpoint's. */
export type Snapshot = {
  count: number
  overlay: Overlay
  /** The same object as long as the checkpoint's rows are the same. */
  checkpoint: object
  column: (name: ListColumn) => Promise<Column>
  /** The lines of the checkpoint, by blocks, and those of the overlay. */
  lines: () => Promise<{ blocks: Lines[]; over: string[] }>
  idOf: (row: number) => string
  /** Of the checkpoint; -1 where it has nobody with the id. */
  rowOf: (id: string) => number
}

let index: Index | undefined
let checkpointing: Promise<void> | undefined

const CHECKPOINT_EVERY = 300
/** More than these over the checkpoint would slow down every question. */
const MOST_FRESH = 5_000

/** The index with every commit so far. */
export async function currentIndex(): Promise<Snapshot> {
  let loaded = await withoutStale()
  if (loaded.fresh.size > MOST_FRESH) {
    await checkpointIndex(true)
    loaded = await withoutStale()
  }
  loaded.overlay ??= overlayOf(loaded)
  const { overlay, ids } = loaded
  const count = countOf(ids)
  return {
    count,
    overlay,
    checkpoint: ids,
    column: (name) => columnFor(loaded, name),
    async lines() {
      const blocks = await blocksOf(loaded)
      return { blocks, over: overlay.rows.map((row) => lineOf(row, blocks)) }
    },
    idOf: (row) => (row < count ? idAt(ids, row) : (overlay.rows[row - count]?.id ?? "")),
    rowOf: (id) => rowOf(ids, id),
  }
}

/** Keeps the loaded index up to date: whom a commit concerns is read anew at the next question. */
export function noteForIndex({ operations }: Pick<Committed, "operations">): void {
  if (index) for (const operation of operations) note(index, operation)
}

/** Forgets what is loaded: the store was replaced. */
export function forgetIndex(): void {
  index = undefined
}

/**
 * Writes the index down as it stands, so that the next worker starts from it. Called when there is time, and when the
 * log since the last checkpoint has grown long.
 */
export async function checkpointIndex(force = false): Promise<void> {
  checkpointing ??= checkpoint(force).finally(() => {
    checkpointing = undefined
  })
  await checkpointing
}

async function checkpoint(force: boolean): Promise<void> {
  const { seq } = ready().head
  const old = await withoutStale()
  const fresh = new Map(old.fresh)
  if (fresh.size === 0 || (fresh.size < CHECKPOINT_EVERY && !force)) return
  const { database } = old
  const written = await writeCheckpoint(old, seq)
  old.turn = old.turn.then(() => {
    if (index !== old) return
    const meanwhile = [...old.fresh].filter(([id, one]) => !fresh.has(id) || fresh.get(id) !== one)
    index = { ...written, database, stale: new Map(old.stale), fresh: new Map(meanwhile), turn: Promise.resolve() }
  })
  await old.turn
}

/** The index with everybody read who changed. */
async function withoutStale(): Promise<Index> {
  const db = database()
  if (index?.database !== db) index = begin(db)
  const loaded = index
  // One after another: whoever comes second waits for what the first is reading.
  loaded.turn = loaded.turn.then(() => readStale(loaded))
  await loaded.turn.catch((cause) => {
    if (index === loaded) index = undefined
    throw cause
  })
  return loaded
}
