import type { ExcludedRelationship } from "./exclusion"
import type { FilterProblem } from "./segment/check"

/**
 * What each failure's sentence needs. The sentence is in the catalogues under `problem_<code>` (dashes as underscores):
 * what happened, and what to do.
 */
export type ProblemDetails = {
  "contact-gone": Record<string, never>
  "record-gone": Record<string, never>
  /** Whoever may delete is somebody else, as the settings say. */
  "may-not-delete": { who: "owner" | "steward" }
  /** Somebody else, or another window, changed the field after this form was opened. */
  "changed-elsewhere": { field: string; current: string }
  "mail-already-logged": { interactionId: string }
  "nothing-to-undo": Record<string, never>
  /** A proposed move that is no longer what is proposed. */
  "proposal-gone": Record<string, never>
  "not-allowed": { name: string }
  "bad-input": { name: string; reason: string }
  "nobody-listening": { name: string }
  "worker-failed": { message: string }
  "store-full": Record<string, never>
  /** The data were written by a newer version than this code. */
  "store-newer": { stored: number; known: number }
  "store-damaged": { reason: StoreDamage }
  "store-slow": Record<string, never>
  "page-not-readable": { site: string }
  "page-read-failed": { reason: string }
  "backup-unreadable": { reason: BackupFault }
  "backup-newer": { version: number }
  "snapshot-gone": { file: string }
  /** The backup is encrypted, and this browser doesn't have the key. */
  "passphrase-needed": Record<string, never>
  "passphrase-wrong": Record<string, never>
  "passphrase-short": { least: number }
  /** Backups are to be encrypted, and the key is not in this browser: it was set in another, or lost with its storage. */
  "backup-key-gone": Record<string, never>
  /** What was written could not be read back as it was, twice. */
  "backup-not-kept": Record<string, never>
  /** The browser doesn't let files be saved in the downloads folder, or no longer. */
  "downloads-not-allowed": Record<string, never>
  /** A backup didn't arrive in the downloads folder whole. `reason` as the browser names it. */
  "download-failed": { reason: string }
  /** Long work that brought the worker down each time it was tried. */
  "job-given-up": Record<string, never>
  /** A file to be imported that is no longer where a page put it. */
  "file-gone": Record<string, never>
  /** Files that can't be attached. `most`: in bytes. */
  "document-empty": { name: string }
  "document-too-large": { name: string; most: number }
  /** The same bytes are in the same place already. */
  "document-there": { name: string }
  /** The bytes of a document are not in the store any more: the browser lost them. */
  "document-lost": { name: string }
  /** A file that the browser could not read: it was moved, or is a folder. */
  "document-unreadable": { name: string }
  /** What was dropped is the address of something, not the thing itself. */
  "drop-without-file": Record<string, never>
  /** The page shows no text that could be kept. */
  "page-without-text": { site: string }
  "file-not-contacts": { name: string; reason: FileFault }
  /** An employee, a supplier, a partner or spam can't become a lead. `match`: the address or domain that says it is one. */
  "never-a-lead": { relationship: ExcludedRelationship; match: string }
  /** The scoring rules are others than those that a change was made from. */
  "rules-changed": Record<string, never>
  /** A segment that can't be answered, or would be in itself. */
  "segment-faulty": { reason: FilterProblem["code"] }
  /** With what was changed, others that nest it couldn't be answered. */
  "segment-breaks": { names: string }
  /** Others nest it. */
  "segment-nested": { names: string }
}

/** open-failed: an error on opening. no-answer: the deadline passed. short: fewer rows than were saved. empty: none. */
export type StoreDamage = "open-failed" | "no-answer" | "short" | "empty"

/**
 * not-a-backup: another kind of file. damaged-line, damaged-record: it can't be read there. checksum: it was changed or
 * damaged somewhere. incomplete: the end, or records, are missing. empty: no text at all.
 */
export type BackupFault = "not-a-backup" | "damaged-line" | "damaged-record" | "checksum" | "incomplete" | "empty"

/**
 * Why nothing can be imported from a file. empty: no bytes. binary: no text. backup: it is to be restored, not imported.
 * one-line: its first line goes on for ever. too-wide: more columns than any table of contacts. no-rows: no row of values.
 * other-kind: a page, or another kind of document.
 */
export type FileFault = "empty" | "binary" | "backup" | "one-line" | "too-wide" | "no-rows" | "other-kind"

export type ProblemCode = keyof ProblemDetails

/** A failure a person can act on. Anything else that is thrown is a bug, and is reported as one. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override name = "Problem"

  constructor(
    readonly code: Code,
    readonly details: ProblemDetails[Code],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options)
  }
}
