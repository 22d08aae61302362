import * as z from "zod"

import type { Counts } from "~domain/counts"
import type { ProblemCode, ProblemDetails, StoreDamage } from "~domain/problem"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export type StoreStatus = {
  state: "ready" | "newer" | "damaged" | "slow"
  reason?: StoreDamage
  counts: Counts
  /** What the last commit said should be there, where that is known. */
  expected?: Counts
  /** Bytes, as the browser estimates; absent where it doesn't tell. */
  usage?: { used: number; quota: number }
  /** Whether the browser has promised not to evict the data. */
  persistent: boolean
  snapshots: Snapshot[]
  backups: BackupStatus
}

/**
 * A copy in the origin's file system. `at` in milliseconds since 1970, `bytes` as stored. `checked`: it was read back whole after it was
 * written.
 */
export type Snapshot = { file: string; at: number; seq: number; contacts: number; bytes: number; checked: boolean }

/** Something that went wrong with a backup, and when, in milliseconds since 1970. */
export type BackupTrouble = { at: number; code: ProblemCode; details: ProblemDetails[ProblemCode] }

export type BackupStatus = {
  /** When the newest copy was made that was read back whole, in milliseconds since 1970. */
  last?: number
  /** There is something to lose: changes that no good copy holds, for more than a week, or ever since the first, a day ago or more. */
  overdue?: "old" | "never"
  /** What went wrong with the copies, and with saving them as files, the last time. */
  copies?: BackupTrouble
  saving?: BackupTrouble
  /** The files in the downloads folder, newest first. */
  files: { name: string; at: number; bytes: number; isEncrypted: boolean }[]
  /** Whether what leaves the browser is encrypted; "key-gone" where it is to be, and this browser can't. */
  encryption: "off" | "on" | "key-gone"
}

/** A backup to go back to: a copy of Junto's own, or a file that a page put into the folder "imports". */
const place = z.object({ folder: z.enum(["snapshots", "imports"]), file: z.string().max(200) })
const passphrase = z.string().max(1_000)

export type BackupPlace = z.infer<typeof place>

/** What a backup holds, and what would become of the present store. */
export type BackupPreview = {
  /** When it was made, in milliseconds since 1970, and by which version of Junto, where it says so. */
  at: number
  app?: string
  bytes: number
  isEncrypted: boolean
  counts: Counts
  /** What is there now; absent where the store can't be read. */
  now?: Counts
  /** How many of the changes made since would be gone; absent where the backup is of another store. */
  lost?: number
}

export type Restored = Counts & {
  /** The copy of what was replaced: restoring it takes this back. Absent where there was nothing, or nothing that could be read. */
  before?: string
}

export const storeProcedures = {
  /** Answers in every state of the store, the damaged ones too. */
  "store.status": takes(z.object({})).returns<StoreStatus>(),

  /** Makes a copy now, where something changed, and saves it as a file where that is turned on: a job. */
  "store.backUp": takes(z.object(command)).returns<{ job: string }>(),

  /**
   * Writes everything that can be read into a file of the origin's file system, which the asking page then saves: a copy, encrypted where
   * the settings say so. Of a damaged or newer store what can be read, as plain text.
   */
  "store.export": takes(z.object({})).returns<{ file: string; name: string; contacts: number }>(),

  /** Reads a backup whole and tells what is in it. Nothing is changed. */
  "store.preview": takes(z.object({ from: place, passphrase: passphrase.optional() })).returns<BackupPreview>(),

  /** Replaces everything by a backup. It is checked whole before anything is touched, and what is replaced is copied first. */
  "store.restore": takes(z.object({ from: place, passphrase: passphrase.optional() })).returns<Restored>(),

  /** Encrypts what leaves the browser from now on. The passphrase is not kept, only a key that can't be read out. */
  "store.setPassphrase": takes(z.object({ ...command, passphrase })).returns<Saved>(),

  /** What leaves the browser is no longer encrypted, and the key is forgotten. */
  "store.dropPassphrase": takes(z.object(command)).returns<Saved>(),

  /** Deletes every contact, interaction, task, draft, setting, snapshot and granted site. */
  "store.eraseAll": takes(z.object({ confirm: z.literal("erase") })).returns<{ erased: true }>(),

  /** Leaves a damaged store behind and begins an empty one. */
  "store.startEmpty": takes(z.object({ confirm: z.literal("empty") })).returns<{ started: true }>(),

  /** Tries to open the store again. */
  "store.retry": takes(z.object({})).returns<StoreStatus>(),
}
