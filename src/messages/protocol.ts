import type * as z from "zod"

import type { ProblemCode, ProblemDetails } from "~domain/problem"

import type { Procedures } from "./procedures"

export type Name = keyof Procedures
export type InputOf<N extends Name> = z.input<Procedures[N]["input"]>
export type ParsedInputOf<N extends Name> = z.output<Procedures[N]["input"]>
export type ResultOf<N extends Name> = Exclude<Procedures[N]["result"], undefined>

/** Thrown errors cross between contexts as their message alone, so failures are part of the answer. */
export type Reply<N extends Name = Name> =
  | { ok: true; value: ResultOf<N> }
  | { ok: false; code: ProblemCode; details: ProblemDetails[ProblemCode] }

/** What the worker tells every open interface after a commit: refetch these, and nothing else. */
export type Announcement = {
  announce: "changed"
  /** Number of the commit; absent where no commit stands behind it (the screen changed, a permission did). */
  seq?: number
  changes: Change[]
}

export type Change = {
  subject:
    | "contacts"
    | "interactions"
    | "tasks"
    | "documents"
    | "drafts"
    | "settings"
    | "screen"
    | "sites"
    | "store"
    | "backups"
    | "teaching"
    | "jobs"
    | "duplicates"
    | "quality"
    | "leadModel"
    | "segments"
  /** The record, or the tab of a screen or of what is pointed at in it. */
  id?: string
  /** The contact whom an interaction or a task belongs to. */
  contactId?: string
}
