import { type BackupFault, Problem } from "~domain/problem"
import { sha256 } from "~domain/sha256"

/*
 * The backup format: JSON that any program can read, written so that it can also be read and checked line by line.
 * The first line is the head, then a record a line, then the counts and a checksum:
 *
 *   {"format":"junto-backup","version":1,"createdAt":"…","schemaVersion":1,"seq":7,"records":[
 *   {"table":"contacts","record":{…}},
 *   {"table":"tasks","record":{…}}
 *   ],"counts":{"contacts":1,"tasks":1},
 *   "sha256":"…"}
 *
 * The checksum is a chain of SHA-256 over blocks of lines, so that a large file needs not be held at once:
 * digest(n) = SHA-256(hex of digest(n-1) + the block's lines, each with its line break). A block is BLOCK_LINES lines,
 * and the last may be shorter; the line of the checksum itself is in none.
 *
 * The bytes of a document are in several records of the table "blobs", in base64: see src/db/backup-blobs.ts.
 */

export const BACKUP_VERSION = 1
const BLOCK_LINES = 500

/** `app`: the version of Junto that wrote it, where it says so. */
export type BackupHead = { createdAt: string; schemaVersion: number; seq: number; app?: string }
export type BackupRecord = { table: string; record: Record<string, unknown> }

/** The lines of a backup, each with its line break, in portions of about a block. */
export async function* formatBackup(
  head: BackupHead,
  records: AsyncIterable<BackupRecord> | Iterable<BackupRecord>,
): AsyncGenerator<string> {
  const chain = new Chain()
  const counts: Record<string, number> = {}
  yield await chain.add(
    `${JSON.stringify({ format: "junto-backup", version: BACKUP_VERSION, ...head }).slice(0, -1)},"records":[\n`,
  )
  let separator = ""
  for await (const { table, record } of records) {
    counts[table] = (counts[table] ?? 0) + 1
    // The comma ends the line before, so it is known only now; the first line of a record has none before it.
    yield await chain.add(`${separator}${JSON.stringify({ table, record })}\n`)
    separator = ","
  }
  yield await chain.add(`],"counts":${JSON.stringify(counts)},\n`)
  yield `"sha256":"${await chain.digest()}"}\n`
}

/**
 * Reads a backup line by line and checks it whole.
 * @param onRecord told of each record in its order; what it did counts for nothing if the promise rejects
 * @param onHead told of the head first; what it throws ends the reading
 * @throws Problem "backup-unreadable" with the reason, or "backup-newer"
 */
export async function parseBackup(
  lines: AsyncIterable<string>,
  onRecord: (record: BackupRecord) => void | Promise<void>,
  onHead: (head: BackupHead) => void = () => {},
): Promise<BackupHead & { counts: Record<string, number> }> {
  const chain = new Chain()
  const counts: Record<string, number> = {}
  let head: BackupHead | undefined
  let promised: Record<string, number> | undefined
  let checksum: string | undefined
  for await (const line of lines) {
    if (line === "") continue
    if (checksum !== undefined) throw unreadable("damaged-line")
    if (line.startsWith('"sha256":"')) {
      checksum = /^"sha256":"([0-9a-f]{64})"}$/.exec(line)?.[1]
      if (!checksum) throw unreadable("checksum")
      continue
    }
    await chain.add(`${line}\n`)
    if (!head) {
      head = readHead(line)
      onHead(head)
    } else if (line.startsWith("]")) promised = parse(`{${line.slice(2, -1)}}`).counts as Record<string, number>
    else {
      const one = parse(line.replace(/^,/, "")) as BackupRecord
      if (typeof one.table !== "string" || typeof one.record !== "object" || one.record === null)
        throw unreadable("damaged-record")
      counts[one.table] = (counts[one.table] ?? 0) + 1
      await onRecord(one)
    }
  }
  if (!head) throw unreadable("empty")
  if (!promised || !checksum) throw unreadable("incomplete")
  if ((await chain.digest()) !== checksum) throw unreadable("checksum")
  if (JSON.stringify(promised) !== JSON.stringify(counts)) throw unreadable("incomplete")
  return { ...head, counts }
}

function readHead(line: string): BackupHead {
  if (!line.startsWith('{"format":"junto-backup"')) throw unreadable("not-a-backup")
  const head = parse(`${line}]}`)
  if (typeof head.version !== "number" || head.version > BACKUP_VERSION)
    throw new Problem("backup-newer", { version: Number(head.version) })
  const { createdAt, schemaVersion, seq, app } = head
  const read = { createdAt: String(createdAt), schemaVersion: Number(schemaVersion), seq: Number(seq) }
  return typeof app === "string" ? { ...read, app: app.slice(0, 40) } : read
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw unreadable("damaged-line")
}

const unreadable = (reason: BackupFault) => new Problem("backup-unreadable", { reason })

class Chain {
  #digest = ""
  #block: string[] = []

  async add(line: string): Promise<string> {
    this.#block.push(line)
    if (this.#block.length === BLOCK_LINES) await this.#close()
    return line
  }

  async digest(): Promise<string> {
    if (this.#block.length > 0) await this.#close()
    return this.#digest
  }

  async #close(): Promise<void> {
    const bytes = new TextEncoder().encode(this.#digest + this.#block.join(""))
    this.#block = []
    this.#digest = await sha256(bytes)
  }
}

/** The lines of a stream of text. A line longer than `longest` characters is no line of ours. */
export async function* linesOfStream(stream: ReadableStream<Uint8Array>, longest = 5_000_000): AsyncGenerator<string> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader()
  let rest = ""
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const pieces = (rest + value).split("\n")
    rest = pieces.pop() ?? ""
    yield* pieces
    if (rest.length > longest) throw unreadable("damaged-line")
  }
  if (rest !== "") yield rest
}
