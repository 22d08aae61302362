import Dexie, { type EntityTable, type Table } from "dexie"

import type { Contact } from "~domain/contact"
import type { Counts } from "~domain/counts"
import type { DocumentRecord } from "~domain/document"
import type { Draft } from "~domain/draft"
import type { Learned } from "~domain/duplicates/matcher"
import type { FoundLink, Pair } from "~domain/duplicates/search"
import type { ErasedRow } from "~domain/erasure"
import type { Happened } from "~domain/happened"
import type { Interaction } from "~domain/interaction"
import type { LeadModel } from "~domain/lead-model"
import type { Learnt } from "~domain/lead-model/learnt"
import type { Figures } from "~domain/lead-model/quality"
import type { ListColumn } from "~domain/list/columns"
import type { MatchKey } from "~domain/match-keys"
import type { Operation } from "~domain/operation"
import type { ProblemCode, ProblemDetails } from "~domain/problem"
import type { QualityList } from "~domain/quality"
import type { ScoreOfDay } from "~domain/score-of-day"
import type { SegmentEvent, SegmentRecord } from "~domain/segment/segment-schema"
import type { Settings } from "~domain/settings"
import type { Task } from "~domain/task"

/** A contact as it is stored: with the keys it can be found by; none while it is deleted. */
export type StoredContact = Contact & { keys: MatchKey[] }
export type StoredSettings = Settings & { id: "settings" }

/** One commit, as the change log keeps it. The log is never edited, only followed. */
export type ChangeEntry = {
  seq: number
  /** Milliseconds since 1970. */
  at: number
  stamp: string
  /** The replica that made it. */
  who: string
  /** The procedure that asked for it. */
  name: string
  /** The sender's id of the request: asked twice, done once. */
  commandId?: string
  operations: Operation[]
  /** The contact it is about, when it is about one. */
  about?: string
  /** The commit that this one takes back. */
  undoes?: number
  /** What the commits of one action share, where it takes many: an import, for one. */
  group?: string
  /** How many records the group's commits have changed, this one's included. */
  groupSize?: number
  /** What was answered, for a sender that asks again. */
  answer?: unknown
  /** Rows in each table after the commit, deleted ones included: what a start of the worker compares with. */
  counts: Counts
  /** Of those, the ones that are not deleted: what a person would count. */
  live: Counts
}

/** The bytes of a document, by their hash: the same file attached twice lies here once. */
export type BlobRow = { hash: string; bytes: Blob }

/** A block of the index: one line of text per contact, in the order of their ids. */
export type SearchBlock = { n: number; text: string }

/**
 * A column of the index, with a value for each contact in the order of their ids; and the ids, 16 bytes each. `text`: of a
 * column of texts, each different one on a line, in order; its `ranks` are lines of it.
 */
export type ListColumnRow =
  | { name: "id"; ids: Uint8Array; ranks?: undefined; text?: undefined }
  | { name: ListColumn; ranks: Uint32Array | Uint8Array | Float64Array; text?: string; ids?: undefined }

/**
 * Long work that goes on after the worker died: what it is, how far it is, and whatever it needs to go on.
 * `at`: when this was written, in milliseconds since 1970.
 */
export type JobRow = {
  id: string
  kind: string
  state: "running" | "paused" | "done" | "cancelled" | "failed"
  progress: { phase: string; done: number; total: number }
  at: number
  /** When it was asked for, in milliseconds since 1970. */
  begun: number
  /** How often it began since it last got on: work that brings the worker down each time is given up. */
  tries: number
  data: unknown
  /** Why it failed. */
  problem?: { code: ProblemCode; details: ProblemDetails[ProblemCode] }
}

/** `marks`: the lists a contact is on; `seenAt`, `engagedAt`: as in `Signs`; `engagedAt` of leads alone. */
export type QualityRow = { id: string; score: number; marks: QualityList[]; seenAt: number; engagedAt?: number }

/** `by`: the standards that everybody was held against, as text. */
export type QualityMark = { seq: number; at: number; by: string }

/** What happened with a contact; no row where nothing did. */
export type HappenedRow = { id: string } & Happened

/** The segments that a contact is in, by id, live and static; no row of whoever is in none. */
export type MembershipRow = { id: string; segments: string[] }

/** That the live segments of a contact may be others by time alone, from a moment on, in milliseconds since 1970. */
export type RenewalRow = { until: number; id: string }

/** What is known of a contact without reading its timeline. */
export type Standing = { happened: Happened } & MembershipRow

/**
 * What was learnt of who converts, and how well it does with those who did not teach it. `at`: when, in milliseconds since 1970; `won`,
 * `lost`: how many taught it.
 */
export type ModelRow = {
  id: "lead"
  model: LeadModel
  figures: Figures
  learnt: Learnt[]
  won: number
  lost: number
  at: number
}

/** How many outcomes came or went since the last learning, counted up to a commit. */
export type OutcomesMark = { seq: number; changed: number }

/** What a search for duplicates that is under way has found, portion by portion. */
export type FoundLinksRow = { n: number; persons: FoundLink[]; organizations: FoundLink[] }

export type MetaRow =
  | { key: "install"; installId: string; replica: string; schemaVersion: number }
  /** The blocks and columns of the index hold every commit up to this one. `format`: of what they hold. */
  | { key: "search"; seq: number; format?: number }
  /** The pairs of duplicates hold every commit up to this one. `at`: when the whole base was last searched. */
  | { key: "duplicates"; seq: number; at: number }
  /** What was found of each contact holds every commit up to this one. */
  | ({ key: "quality" } & QualityMark)
  /** What the standings hold: `filled`, by segment, what it asked when everybody was last held against it. */
  | { key: "standings"; format: number; filled: Record<string, string> }
  | ({ key: "outcomes" } & OutcomesMark)
  /** What the last search of the whole base learnt of it. */
  | { key: "learned"; at: number; learned: Learned }

/** Raised with every change of the schema below. */
export const SCHEMA_VERSION = 2

/** A version that has shipped is never edited, only followed by another. */
const VERSIONS: Record<number, Record<string, string>> = {
  1: {
    contacts: "id, *keys",
    interactions: "id, [contactId+at], [contactId+messageId]",
    tasks: "id, contactId, [status+due]",
    drafts: "key",
    settings: "id",
    changes: "++seq, &commandId, undoes",
    searchBlocks: "n",
    meta: "key",
  },
  2: {
    // `to` is on changes of stage, and on little else: nothing else is in that index.
    interactions: "id, [contactId+at], [contactId+messageId], to",
    jobs: "id",
    erased: "hash",
    documents: "id, contactId, hash",
    blobs: "hash",
    duplicates: "[a+b], a, b",
    foundLinks: "n",
    quality: "id, *marks, seenAt, engagedAt",
    scoreDays: "day",
    segments: "id",
    segmentEvents: "++n, [segment+at], contact",
    happened: "id",
    memberships: "id, *segments",
    renewals: "[until+id]",
    models: "id",
    listColumns: "name",
    changes: "++seq, &commandId, undoes, group",
  },
}

export class Database extends Dexie {
  declare contacts: EntityTable<StoredContact, "id">
  declare interactions: EntityTable<Interaction, "id">
  declare tasks: EntityTable<Task, "id">
  declare drafts: EntityTable<Draft, "key">
  declare settings: EntityTable<StoredSettings, "id">
  declare changes: EntityTable<ChangeEntry, "seq">
  declare documents: EntityTable<DocumentRecord, "id">
  declare blobs: EntityTable<BlobRow, "hash">
  declare erased: EntityTable<ErasedRow, "hash">
  declare jobs: EntityTable<JobRow, "id">
  declare quality: EntityTable<QualityRow, "id">
  declare foundLinks: EntityTable<FoundLinksRow, "n">
  declare scoreDays: EntityTable<ScoreOfDay, "day">
  declare segments: EntityTable<SegmentRecord, "id">
  declare segmentEvents: EntityTable<SegmentEvent, "n">
  declare happened: EntityTable<HappenedRow, "id">
  declare memberships: EntityTable<MembershipRow, "id">
  declare renewals: Table<RenewalRow, [number, string]>
  declare models: EntityTable<ModelRow, "id">
  declare duplicates: Table<Pair, [string, string]>
  declare searchBlocks: EntityTable<SearchBlock, "n">
  declare listColumns: EntityTable<ListColumnRow, "name">
  declare meta: Table<MetaRow, MetaRow["key"]>

  constructor(name: string) {
    // "Saved" is a promise: it must survive a power cut. Chrome's own default is relaxed.
    super(name, { chromeTransactionDurability: "strict" })
    for (const [version, stores] of Object.entries(VERSIONS)) this.version(Number(version)).stores(stores)
  }
}
