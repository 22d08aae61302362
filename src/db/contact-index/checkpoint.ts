import { LIST_COLUMNS, type ListColumn } from "~domain/list/columns"
import { linesOf } from "~domain/search/scan"

import { type Column, rebuilt, storedColumn } from "./columns"
import { withIds } from "./ids"
import { BLOCK_SIZE, blocksOf, columnFor, FORMAT, type Index, lineAt, lineOf, overlayOf } from "./state"

/**
 * Puts the checkpoint and what lies over it together, and writes it down.
 * @param seq the last commit that is in it for sure: those after it are looked at again
 * @returns what the index is then, without what changed meanwhile
 */
export async function writeCheckpoint(old: Index, seq: number): Promise<Pick<Index, "ids" | "columns" | "blocks">> {
  const { dead, rows } = overlayOf(old)
  const { layout, ids } = withIds(
    old.ids,
    dead,
    rows.map(({ id }) => id),
  )
  const oldBlocks = await blocksOf(old)
  const blocks: string[] = []
  for (let row = 0; row < layout.length; row += BLOCK_SIZE)
    blocks.push(Array.from(layout.subarray(row, row + BLOCK_SIZE), (from) => `${lineFor(from)}\n`).join(""))
  const columns = new Map<ListColumn, Column>()
  for (const name of LIST_COLUMNS) {
    const cells = rows.map(({ cells }) => cells[name])
    columns.set(name, rebuilt(name, await columnFor(old, name), layout, cells))
    await aBreath()
  }

  const { database: db } = old
  await db.transaction("rw", db.searchBlocks, db.listColumns, db.meta, async () => {
    await db.searchBlocks.clear()
    await db.searchBlocks.bulkPut(blocks.map((text, n) => ({ n, text })))
    const stored = Array.from(columns, ([name, column]) => storedColumn(name, column))
    await db.listColumns.bulkPut([{ name: "id", ids }, ...stored])
    await db.meta.put({ key: "search", seq, format: FORMAT })
  })
  return {
    ids,
    columns: new Map(Array.from(columns, ([name, column]) => [name, Promise.resolve(column)])),
    blocks: Promise.resolve(blocks.map(linesOf)),
  }

  function lineFor(from: number): string {
    const row = from < 0 ? rows[-1 - from] : undefined
    return row ? lineOf(row, oldBlocks) : lineAt(oldBlocks, from)
  }
}

/** Lets questions that wait be answered between two pieces of work. */
const aBreath = () => new Promise<void>((resolve) => setTimeout(resolve))
