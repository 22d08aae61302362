import * as z from "zod"

import {
  COLUMN_FIELDS,
  DATE_ORDERS,
  ENCODINGS,
  type Encoding,
  type ExchangeProblemCode,
  FILE_KINDS,
  type FileKind,
  type ImportOutcome,
  type LossReason,
  type Mapping,
} from "~domain/exchange"

import { APPLICABLE, type Finding, type FindingCode } from "~domain/standards"

import { command } from "./commands"
import type { Job } from "./jobs"
import { takes } from "./procedure"

/** Why a part of a file gives no contact. empty: there is nothing in it. nameless: nothing that anybody could be told by. */
export type Rejection = "empty" | "nameless" | ExchangeProblemCode

export type ImportExample = {
  line: number
  name: string
  /** The name of the contact it is, or likely is. */
  known?: string
  /** The fields it adds. */
  fields?: string[]
  why?: Rejection
}

/** What was found in a file, or made of it. All counts are exact; of examples there are a few. */
export type ImportReport = {
  read: number
  counts: Record<ImportOutcome, number>
  examples: Record<ImportOutcome, ImportExample[]>
  problems: { code: ExchangeProblemCode; count: number; lines: number[]; values: Record<string, string | number> }[]
  /** Values that aren't as the standards have them, by what is said of them: how many, and some of them; `fix`: as they would be. */
  standards: {
    code: FindingCode
    field: Finding["field"]
    count: number
    examples: { value: string; fix?: string }[]
  }[]
  /** Values that have no place in a contact, by the property as the file names it: how many, and one of them. */
  losses: { property: string; why: LossReason; count: number; value: string }[]
  lost: number
  /** Letters that could not be read: the encoding is likely another. */
  unreadable: number
  /** A file of the folder "imports" with every lost value, as CSV. */
  lossFile: string
}

/** What a file is, before anything is done with it. */
export type FileLook = {
  kind: FileKind
  encoding: Encoding
  bytes: number
  /** Of a table: what its columns were guessed to be, and its first rows. */
  table?: { headers: string[]; mapping: Mapping; rows: string[][] }
}

const MOST_COLUMNS = 500

const mappingSchema = z.object({
  columns: z
    .array(
      z.object({
        header: z.string().max(1_000),
        field: z.enum(COLUMN_FIELDS).optional(),
        label: z.string().max(200).optional(),
        group: z.string().max(200).optional(),
        isExact: z.boolean().optional(),
      }),
    )
    .max(MOST_COLUMNS),
  dateOrder: z.enum(DATE_ORDERS),
  isOrderGuessed: z.boolean(),
  isFullNameSplit: z.boolean(),
})

/** A file that the asking page put into the folder "imports" of the origin's file system, and its own name. */
const file = { file: z.string().regex(/^[\w.-]{1,200}$/), name: z.string().max(300) }

export const importOptionsSchema = z.object({
  /** What is done with those who are likely known: added to the known one, left out, or made new all the same. */
  likely: z.enum(["add", "skip", "new"]).default("add"),
  /** Whether values that have no place are kept in the contact's notes. */
  keepsLosses: z.boolean().default(false),
  tag: z.string().trim().max(60).default(""),
  /**
   * Which standards' forms are applied; of the others the values are kept as they are written. By itself that of telephones alone:
   * another notation of the same number.
   */
  standards: z.array(z.enum(APPLICABLE)).default(["phone-form"]),
})
export type ImportOptions = z.output<typeof importOptionsSchema>

export const importProcedures = {
  /** @throws Problem "file-gone"; "file-not-contacts" where it is nothing that can be imported */
  "imports.look": takes(z.object({ ...file, encoding: z.enum(ENCODINGS).optional() })).returns<FileLook>(),

  /** Goes through the file without writing: a job, whose report tells what an import would do. */
  "imports.preview": takes(
    z.object({
      ...command,
      ...file,
      kind: z.enum(FILE_KINDS),
      encoding: z.enum(ENCODINGS),
      mapping: mappingSchema.optional(),
    }),
  ).returns<{ job: string }>(),

  /** Imports what a preview went through: a job, all of whose commits are one group. */
  "imports.start": takes(z.object({ ...command, preview: z.uuid(), options: importOptionsSchema })).returns<{
    job: string
  }>(),

  /**
   * Goes on with an import that was cancelled, after what it has written.
   * @throws Problem "file-gone" where its file is no longer kept; "record-gone" where it was taken back
   */
  "imports.goOn": takes(z.object({ job: z.uuid() })).returns<Pick<Job, "state">>(),

  /**
   * What a preview or an import has found so far, and of which file. `seq`: a commit of the import by which all of it is taken
   * back; absent where nothing was written, or it was taken back.
   */
  "imports.report": takes(z.object({ job: z.uuid() })).returns<{
    name: string
    kind: FileKind
    report: ImportReport
    options?: ImportOptions
    seq?: number
  }>(),
}
