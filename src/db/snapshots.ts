import { currentConnection } from "./connection"
import { listFiles, removeFile, writeBackup } from "./files"

/** A copy of the store in the origin's file system. `at` in milliseconds since 1970, `bytes` as stored. */
export type SnapshotFile = { file: string; at: number; seq: number; contacts: number; bytes: number }

/** Older ones make room. */
const KEPT = 3

/**
 * Copies the store, unless the newest copy holds every commit.
 * @returns whether a copy was made
 */
export async function takeSnapshot(): Promise<boolean> {
  const store = currentConnection()
  if (store.state !== "ready" || store.head.seq === 0) return false
  const snapshots = await listSnapshots()
  if (snapshots[0]?.seq === store.head.seq) return false
  const { seq, live } = store.head
  await writeBackup({ folder: "snapshots", file: `${Date.now()}-${seq}-${live.contacts}.json.gz` }, store)
  for (const { file } of (await listSnapshots()).slice(KEPT)) await removeFile("snapshots", file)
  return true
}

/** Newest first. */
export async function listSnapshots(): Promise<SnapshotFile[]> {
  const files = await listFiles("snapshots")
  return files
    .flatMap(({ file, bytes }) => {
      const [, at, seq, contacts] = /^(\d+)-(\d+)-(\d+)\.json\.gz$/.exec(file) ?? []
      // An empty file is one whose writing was cut short.
      return at && bytes > 0 ? [{ file, bytes, at: Number(at), seq: Number(seq), contacts: Number(contacts) }] : []
    })
    .sort((a, b) => b.at - a.at)
}
