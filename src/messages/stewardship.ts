import * as z from "zod"

import type { Contact, ContactSummary } from "~domain/contact"
import type { DocumentRecord } from "~domain/document"
import type { Removed } from "~domain/erasure"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

/** Somebody in the bin. Times in milliseconds since 1970; `until`: when they are erased, absent where the bin has no term. */
export type BinEntry = { contact: ContactSummary; deletedAt: number; until?: number }

/** What the certificate of an erasure says; it names nobody. */
export type Certificate = { reference: string; at: number; removed: Removed }

/** Everything that is held on somebody (GDPR, article 15), as plain JSON. */
export type AccessReport = {
  generatedAt: string
  contact: Contact
  mergedContacts: Contact[]
  interactions: object[]
  tasks: object[]
  documents: DocumentRecord[]
  drafts: object[]
  changes: object[]
}

const ids = z.array(z.uuid()).min(1).max(1_000)

export const stewardshipProcedures = {
  /** Who was deleted, the last first. */
  "bin.list": takes(
    z.object({ from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(200).default(50) }),
  ).returns<{ entries: BinEntry[]; total: number }>(),

  /** Brings deleted contacts back whole. */
  "bin.restore": takes(z.object({ ...command, ids })).returns<Saved>(),

  /** Erases contacts that are in the bin, or all of them, as a job. They may be captured again. */
  "bin.empty": takes(z.object({ id: z.uuid(), ids: ids.optional() })).returns<{ started: true }>(),

  /**
   * Erases somebody who asked for it (GDPR, article 17), as a job: out of every table, the log, the index, drafts and copies. A salted
   * hash stays, which warns when they are captured again.
   * @throws Problem "may-not-delete"
   */
  "contacts.erase": takes(z.object({ id: z.uuid(), contactId: z.uuid(), confirm: z.literal("erase") })).returns<{
    started: true
  }>(),

  /** The certificate of the last erasure on request, while it is kept: until other long work follows. */
  "contacts.certificate": takes(z.object({ id: z.uuid() })).returns<Certificate | null>(),

  "contacts.access": takes(z.object({ contactId: z.uuid() })).returns<AccessReport>(),
}
