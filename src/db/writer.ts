import { nextStamp, type Stamp } from "~domain/clock"
import type { Contact } from "~domain/contact"
import { COUNTED, type Counts, NO_ROWS } from "~domain/counts"
import type { DocumentRecord } from "~domain/document"
import type { Draft } from "~domain/draft"
import type { ErasedRow } from "~domain/erasure"
import type { Interaction } from "~domain/interaction"
import { storedKeys } from "~domain/match-keys"
import { diff, type Operation, touchedPaths, type Values, withValues } from "~domain/operation"
import { Problem } from "~domain/problem"
import type { SegmentRecord } from "~domain/segment/segment-schema"
import { defaultSettings } from "~domain/settings"
import type { Task } from "~domain/task"

import type { Ready } from "./connection"
import type { BlobRow, Database, StoredContact, StoredSettings } from "./schema"
import { forgetSettings } from "./settings"
import { Touches } from "./standings/touches"

type Tables = {
  contacts: Contact
  interactions: Interaction
  tasks: Task
  documents: DocumentRecord
  segments: SegmentRecord
}
export type SyncedTable = keyof Tables
type New<Row> = Row extends unknown ? Omit<Row, "stamps" | "deleted"> : never

/** What a commit may do to the store. It lives as long as the commit's transaction. */
export class Writer {
  readonly operations: Operation[] = []
  /** Whose standing is to be brought up to date. */
  readonly touches = new Touches()
  /** Keys of the drafts that were kept or forgotten: they change without history. */
  readonly drafts: string[] = []
  /** One stamp for the whole commit: it happens at once. */
  readonly stamp: Stamp
  readonly #db: Database
  readonly #transaction: IDBTransaction
  readonly #created: Counts = { ...NO_ROWS }
  readonly #deleted: Counts = { ...NO_ROWS }
  readonly #erased: Counts = { ...NO_ROWS }
  readonly #erasedLive: Counts = { ...NO_ROWS }
  /** The ids of contacts that were taken out for good: the log does not name them. */
  readonly erased: string[] = []

  /** @param now milliseconds since 1970 */
  constructor(
    store: Ready,
    transaction: IDBTransaction,
    readonly now: number,
  ) {
    this.#transaction = transaction
    this.#db = store.database
    this.stamp = nextStamp(store.head.stamp, now, store.replica)
  }

  /**
   * Adds records of one table. It asks the browser's own transaction: through Dexie, one note would take half as long
   * again. It does not wait either: what is asked of the store later comes after it, and a record that can't be added
   * ends the whole transaction.
   */
  create<T extends SyncedTable>(table: T, ...records: New<Tables[T]>[]): void {
    const store = this.#transaction.objectStore(table)
    for (const record of records) {
      this.touches.note(table, undefined, record)
      store.add(stored(table, { ...record, stamps: { "*": this.stamp } } as unknown as Tables[T]))
      this.operations.push({ table, id: record.id, ...owner(record), kind: "create" })
    }
    this.#created[table] += records.length
  }

  /**
   * Changes fields of a record; null clears one. `provenance/<path>` changes one entry of a contact's provenance.
   * Nothing is written where nothing differs.
   * @param which whether a deleted record may be changed and stay deleted: whoever was merged into another is one
   * @throws Problem "contact-gone" or "record-gone" when it isn't there any more
   */
  async update<T extends SyncedTable>(
    table: T,
    id: string,
    changes: Values,
    which: "standing" | "deleted too" = "standing",
  ): Promise<void> {
    const row = (await this.#table(table).get(id)) as Tables[T] | undefined
    if (!row || (row.deleted && changes.deleted !== null && which === "standing")) throw gone(table)
    const { before, after } = diff(row, changes)
    if (Object.keys(after).length === 0) return

    const next = withValues(row, after) as Tables[T]
    if ("deleted" in after) this.#deleted[table] += after.deleted === null ? -1 : 1
    const stamps = { ...row.stamps }
    for (const path of touchedPaths(before, after)) if (path !== "deleted") stamps[path] = this.stamp
    this.touches.note(table, row, { ...next, stamps }, after)
    await this.#table(table).put(stored(table, { ...next, stamps }))
    this.operations.push({ table, id, ...owner(row), kind: "update", before, after })
  }

  /** A tombstone: the values stay, with the stamps that were seen. */
  async remove<T extends SyncedTable>(table: T, id: string): Promise<void> {
    const row = (await this.#table(table).get(id)) as Tables[T] | undefined
    if (!row || row.deleted) throw gone(table)
    await this.update(table, id, { deleted: { stamp: this.stamp, seen: row.stamps } })
  }

  /** Takes records out for good. No operation tells of it: nothing of them is to be left in the log. */
  async erase<T extends SyncedTable>(table: T, records: Tables[T][]): Promise<void> {
    for (const record of records) this.touches.note(table, record, undefined)
    await this.#table(table).bulkDelete(records.map(({ id }) => id))
    this.#erased[table] += records.length
    this.#erasedLive[table] += records.filter(({ deleted }) => !deleted).length
    if (table === "contacts") this.erased.push(...records.map(({ id }) => id))
  }

  /** Whether there is something to tell the log: a change, or rows that are gone, which its counts are without. */
  get isToBeLogged(): boolean {
    return this.operations.length > 0 || COUNTED.some((table) => this.#erased[table] > 0)
  }

  /** Keeps the bytes of a document. They are no part of the log. */
  async keepBlob(blob: BlobRow): Promise<void> {
    await this.#db.blobs.put(blob)
  }

  /** Takes out bytes that no document has any more, of those with the hashes. */
  async dropBlobs(hashes: string[]): Promise<void> {
    for (const hash of new Set(hashes))
      if ((await this.#db.documents.where({ hash }).count()) === 0) await this.#db.blobs.delete(hash)
  }

  /** Keeps what somebody erased is known again by. */
  async keepErased(rows: ErasedRow[]): Promise<void> {
    await this.#db.erased.bulkPut(rows)
  }

  /** Takes out sentences of people that were said to be no signals. No operation tells of it. */
  async forgetDismissed(contacts: ReadonlySet<string>): Promise<void> {
    const row = await this.settings()
    const dismissedSignals = row.dismissedSignals.filter(({ contact }) => !contact || !contacts.has(contact))
    if (dismissedSignals.length === row.dismissedSignals.length) return
    await this.#db.settings.put({ ...row, dismissedSignals })
    forgetSettings()
  }

  /** The settings as the commit has them so far. */
  async settings(): Promise<StoredSettings> {
    return { ...defaultSettings, id: "settings", ...(await this.#db.settings.get("settings")) }
  }

  /** Changes settings; the first change writes the defaults beside it. */
  async updateSettings(changes: Values): Promise<void> {
    const row = await this.settings()
    const { before, after } = diff(row, changes)
    if (Object.keys(after).length === 0) return
    await this.#db.settings.put(withValues(row, after) as StoredSettings)
    this.operations.push({ table: "settings", id: "settings", kind: "update", before, after })
  }

  async keepDraft(draft: Draft): Promise<void> {
    await this.#db.drafts.put(draft)
    this.drafts.push(draft.key)
  }

  async forgetDraft(key: string): Promise<void> {
    await this.#db.drafts.delete(key)
    this.drafts.push(key)
  }

  /** The rows in each table after this commit, all of them and those that are not deleted, where there were `before`. */
  countsAfter(before: { counts: Counts; live: Counts }): { counts: Counts; live: Counts } {
    const counts = sum(before.counts, this.#created)
    const alive = sum(sum(before.live, this.#created), this.#deleted, -1)
    return { counts: sum(counts, this.#erased, -1), live: sum(alive, this.#erasedLive, -1) }
  }

  // Which row belongs to which table is known to the callers' types; Dexie's own can't follow a name that varies.
  #table(table: SyncedTable) {
    return this.#db.table(table)
  }
}

/** The row as it is stored. A deleted contact is found by nothing but its being in the bin; one that was merged isn't there. */
function stored<T extends SyncedTable>(table: T, record: Tables[T]): Tables[T] | StoredContact {
  if (table !== "contacts") return record
  const contact = record as Contact
  return { ...contact, keys: storedKeys(contact) }
}

const sum = (a: Counts, b: Counts, sign: 1 | -1 = 1): Counts =>
  Object.fromEntries(COUNTED.map((table) => [table, a[table] + sign * b[table]])) as Counts

const owner = (record: object) => ("contactId" in record ? { contactId: record.contactId as string } : {})

const gone = (table: SyncedTable) => new Problem(table === "contacts" ? "contact-gone" : "record-gone", {})
