import { keptVersions, LADDERS } from "~domain/backup-ladder"
import { Problem } from "~domain/problem"

import { type WritingOptions, writeBackup } from "./backup-file"
import { type BackupSummary, readBackup } from "./backup-summary"
import { currentConnection, type Ready } from "./connection"
import { listFiles, removeFile, storedFile, writeText } from "./files"
import { getSettings } from "./settings"

/**
 * A copy of the store in the origin's file system. `at` in milliseconds since 1970, `bytes` as stored. `checked`: what was found in it
 * when it was read back whole, which is what makes it a version to go back to.
 */
export type SnapshotFile = {
  file: string
  at: number
  seq: number
  contacts: number
  bytes: number
  checked?: BackupSummary
}

/** Copies together take at most this share of what the browser grants. */
const SHARE = 0.2
/** Beside a copy lies what was found when it was read back. It is written last, so a copy that was cut short never has it. */
const CHECKED = ".checked"

/**
 * Copies the store, unless the newest copy holds every commit. The copy is read back whole; one that isn't as it was written is made
 * again. Older ones make room, as the settings say.
 * @returns how many were written and read back: none where nothing changed, two where the first was bad
 * @throws Problem "backup-not-kept" when the second couldn't be read back either; "store-full"
 */
export async function takeSnapshot(options: Pick<WritingOptions, "app" | "onRecords"> = {}): Promise<0 | 1 | 2> {
  const store = currentConnection()
  if (store.state !== "ready" || store.head.seq === 0) return 0
  const [newest] = await listSnapshots()
  // After a restore the same number may stand for another commit.
  if (newest && holds(newest.checked ?? (await check(newest.file)), store)) return 0
  const isGood = await writeChecked(store, options)
  if (!isGood && !(await writeChecked(store, options))) throw new Problem("backup-not-kept", {})
  await makeRoom()
  return isGood ? 1 : 2
}

/** The newest copy that holds every commit, where there is one. */
export async function currentSnapshot(): Promise<SnapshotFile | undefined> {
  const store = currentConnection()
  const [newest] = await listSnapshots()
  return store.state === "ready" && holds(newest?.checked, store) ? newest : undefined
}

const holds = (summary: BackupSummary | undefined, { head }: Ready): boolean =>
  summary?.last?.seq === head.seq && summary.last.stamp === head.stamp

/** Newest first. */
export async function listSnapshots(): Promise<SnapshotFile[]> {
  const files = await listFiles("snapshots")
  const notes = new Set(files.flatMap(({ file, bytes }) => (file.endsWith(CHECKED) && bytes > 0 ? file : [])))
  const snapshots = files.flatMap(({ file, bytes }) => {
    const [, at, seq, contacts] = /^(\d+)-(\d+)-(\d+)\.json\.gz$/.exec(file) ?? []
    // An empty file is one whose writing was cut short.
    return at && bytes > 0 ? [{ file, bytes, at: Number(at), seq: Number(seq), contacts: Number(contacts) }] : []
  })
  return Promise.all(
    snapshots
      .sort((a, b) => b.at - a.at)
      .map(async (one) => {
        const checked = notes.has(one.file + CHECKED) ? await noteOf(one.file) : undefined
        return checked ? { ...one, checked } : one
      }),
  )
}

async function noteOf(file: string): Promise<BackupSummary | undefined> {
  try {
    return JSON.parse(await (await storedFile({ folder: "snapshots", file: file + CHECKED })).text())
  } catch {
    return undefined // It is read back anew when it is needed.
  }
}

async function writeChecked(store: Ready, { app, onRecords }: WritingOptions): Promise<boolean> {
  const { live } = store.head
  const file = `${Date.now()}-${store.head.seq}-${live.contacts}.json.gz`
  let written = 0
  await writeBackup({ folder: "snapshots", file }, store, {
    app,
    onRecords: async (count) => {
      written = count
      await onRecords?.(count)
    },
  })
  return (await check(file, (read) => onRecords?.(written + read))) !== undefined
}

/** Reads a copy back and notes what is in it; one that can't be read is removed. */
async function check(
  file: string,
  onRead: (read: number) => Promise<void> | undefined = () => undefined,
): Promise<BackupSummary | undefined> {
  try {
    let read = 0
    const summary = await readBackup({ folder: "snapshots", file }, undefined, (table) =>
      ++read % 1_000 === 0 || table === "blobs" ? onRead(read) : undefined,
    )
    await writeText({ folder: "snapshots", file: file + CHECKED }, JSON.stringify(summary))
    return summary
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    await removeFile("snapshots", file)
    return undefined
  }
}

async function makeRoom(): Promise<void> {
  const { quota } = await navigator.storage.estimate()
  const { backupKeep } = await getSettings()
  const room = (quota ?? Number.POSITIVE_INFINITY) * SHARE
  await keepOnly(keptVersions(await listSnapshots(), LADDERS[backupKeep], room))
}

/** @returns how many copies had to go */
async function keepOnly(kept: SnapshotFile[]): Promise<number> {
  const names = new Set(kept.flatMap(({ file }) => [file, file + CHECKED]))
  const gone = (await listFiles("snapshots")).filter(({ file }) => !names.has(file))
  for (const { file } of gone) await removeFile("snapshots", file)
  return gone.filter(({ file }) => !file.endsWith(CHECKED)).length
}

/**
 * Puts one copy of the store as it is now in the place of all others, where there are any: what was erased is in none of them then.
 * @returns how many copies had to go
 */
export async function renewSnapshots(): Promise<number> {
  if ((await listSnapshots()).length === 0) return 0
  await takeSnapshot()
  const current = await currentSnapshot()
  return keepOnly(current ? [current] : [])
}
