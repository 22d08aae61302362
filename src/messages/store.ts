import * as z from "zod"

import type { StoreDamage } from "~domain/problem"

import { takes } from "./procedure"

export type StoreStatus = {
  state: "ready" | "newer" | "damaged" | "slow"
  reason?: StoreDamage
  counts: { contacts: number; interactions: number; tasks: number }
  /** What the last commit said should be there, where that is known. */
  expected?: { contacts: number; interactions: number; tasks: number }
  /** Bytes, as the browser estimates; absent where it doesn't tell. */
  usage?: { used: number; quota: number }
  /** Whether the browser has promised not to evict the data. */
  persistent: boolean
  snapshots: Snapshot[]
}

/** A copy in the origin's file system. `at` in milliseconds since 1970, `bytes` as stored. */
export type Snapshot = { file: string; at: number; seq: number; contacts: number; bytes: number }

export const storeProcedures = {
  /** Answers in every state of the store, the damaged ones too. */
  "store.status": takes(z.object({})).returns<StoreStatus>(),

  /**
   * Writes everything that can be read into a file of the origin's file system, which the asking page then saves.
   * Works on a damaged or newer store too, with what can be read.
   */
  "store.export": takes(z.object({})).returns<{ file: string; name: string; contacts: number }>(),

  /** Replaces everything by a backup that the asking page put into the origin's file system. Checked whole before anything is touched. */
  "store.restore": takes(z.object({ file: z.string().max(200) })).returns<{
    contacts: number
    interactions: number
    tasks: number
  }>(),

  /** Replaces everything by a snapshot. */
  "store.restoreSnapshot": takes(z.object({ file: z.string().max(200) })).returns<{
    contacts: number
    interactions: number
    tasks: number
  }>(),

  /** Deletes every contact, interaction, task, draft, setting, snapshot and granted site. */
  "store.eraseAll": takes(z.object({ confirm: z.literal("erase") })).returns<{ erased: true }>(),

  /** Leaves a damaged store behind and begins an empty one. */
  "store.startEmpty": takes(z.object({ confirm: z.literal("empty") })).returns<{ started: true }>(),

  /** Tries to open the store again. */
  "store.retry": takes(z.object({})).returns<StoreStatus>(),
}
