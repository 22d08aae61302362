import { COUNTED } from "~domain/counts"
import type { Operation } from "~domain/operation"
import { Problem } from "~domain/problem"

import { database, type Ready, ready } from "./connection"
import type { ChangeEntry } from "./schema"
import { forgetSettings } from "./settings"
import { forgetInForce, inForce } from "./standings/in-force"
import { keepUpStandings } from "./standings/keep-up"
import { STANDINGS } from "./standings/rows"
import { Writer } from "./writer"

type Options = {
  /** The procedure that asks, kept in the change log. */
  name: string
  /** The sender's id of the request: asked again, a commit writes nothing and answers as it did the first time. */
  commandId?: string
  /** The contact the change is about, when it is about one. */
  about?: string
  /** The commit that this one takes back. */
  undoes?: number
  /** What the commits of one action share, where it takes many: history shows it as one, and it is taken back as one. */
  group?: string
}

/**
 * What a commit did, for whoever keeps something up to date with it. `drafts`: the keys of those that changed; `erased`: the ids of
 * contacts that were taken out for good, which no operation tells.
 */
export type Committed = {
  seq: number
  operations: Operation[]
  erased: string[]
  about?: string
  group?: string
  drafts: string[]
}

let announce: (committed: Committed) => void = () => {}

/** Who is told of every commit, once it is on disk. There is one listener, the worker. */
export function onCommit(listener: (committed: Committed) => void): void {
  announce = listener
}

/** Commits come one after another: each builds on the head that the one before left. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * The one way to write. What `body` writes, and the change-log entry that tells of it, are one transaction of strict
 * durability: all of it is on disk when the promise resolves, and nothing of it when it rejects.
 * Inside `body` only the store may be awaited, or the transaction ends early.
 * @returns what `body` returned, with the commit's number; 0 when there was nothing to change
 * @throws Problem "store-full" when the disk or the quota is; whatever `body` throws
 */
export function commit<Answer extends object>(
  options: Options,
  body: (write: Writer) => Promise<Answer>,
): Promise<Answer & { seq: number }> {
  const turn = queue.then(() => transact(options, body))
  queue = turn.catch(() => {})
  return turn
}

/** Does something while no commit is made: those that are asked for meanwhile wait. */
export function betweenCommits<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const turn = queue.then(work)
  queue = turn.catch(() => {})
  return turn
}

async function transact<Answer extends object>(
  { name, commandId, about, undoes, group }: Options,
  body: (write: Writer) => Promise<Answer>,
): Promise<Answer & { seq: number }> {
  const store = ready()
  const { database: db, head } = store
  const now = Date.now()
  const standing = await inForce()
  const done: { write?: Writer; entry?: IDBRequest<IDBValidKey> } = {}
  try {
    const answer = await db.transaction("rw", WRITABLE, async ({ idbtrans }) => {
      const write = new Writer(store, idbtrans, now)
      done.write = write
      const answer = await body(write)
      if (!write.isToBeLogged) return answer
      const sizeBefore = group ? await groupSize(group) : 0
      const entry: Omit<ChangeEntry, "seq"> = {
        at: now,
        stamp: write.stamp,
        who: store.replica,
        name,
        operations: write.operations,
        answer,
        ...write.countsAfter(head),
        ...(commandId && { commandId }),
        ...(about && { about }),
        ...(undoes && { undoes }),
        ...(group && { group, groupSize: sizeBefore + new Set(write.operations.map(({ id }) => id)).size }),
      }
      done.entry = idbtrans.objectStore("changes").add(entry)
      await keepUpStandings(db, idbtrans, write.touches, standing, now)
      return answer
    })
    return { ...answer, seq: finish(store, { about, group }, done) }
  } catch (cause) {
    const first = commandId ? await answerTo<Answer>(commandId).catch(() => undefined) : undefined
    if (first) return first
    throw isFull(cause) ? new Problem("store-full", {}, { cause }) : cause
  }
}

/** What a command was answered, if it was carried out. */
export async function answerTo<Answer extends object>(
  commandId: string,
): Promise<(Answer & { seq: number }) | undefined> {
  const first = await database().changes.get({ commandId })
  return first && { ...(first.answer as Answer), seq: first.seq }
}

/** How many records the commits of a group have changed so far. */
const groupSize = async (group: string): Promise<number> =>
  (await database().changes.where({ group }).last())?.groupSize ?? 0

/** The transaction is on disk: moves the head and tells the listener. */
function finish(
  store: Ready,
  of: Pick<Options, "about" | "group">,
  { write, entry }: { write?: Writer; entry?: IDBRequest<IDBValidKey> },
): number {
  if (!write) return 0
  const { operations, drafts, erased, stamp } = write
  const seq = entry ? Number(entry.result) : 0
  const counts = write.countsAfter(store.head)
  if (operations.some(({ table }) => table === "settings")) forgetSettings()
  if (operations.some(({ table }) => table === "settings" || table === "segments")) forgetInForce()
  if (seq > 0) store.head = { seq, stamp, ...counts }
  if (seq > 0 || drafts.length > 0) announce({ seq, operations, erased, drafts, ...of })
  return seq
}

const WRITABLE = [
  ...COUNTED,
  "blobs",
  "drafts",
  "erased",
  "settings",
  "changes",
  ...STANDINGS,
  "segmentEvents",
  "quality",
]

/** Quota errors come disguised: as an AbortError with the cause inside, one or two levels down. */
function isFull(cause: unknown): boolean {
  for (let error = cause as { name?: string; inner?: unknown } | undefined; error; error = error.inner as typeof error)
    if (error.name === "QuotaExceededError") return true
  return false
}
