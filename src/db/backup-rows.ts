import { contactSchema } from "~domain/contact"
import { documentSchema } from "~domain/document"
import { draftSchema } from "~domain/draft"
import { erasedSchema } from "~domain/erasure"
import { interactionSchema } from "~domain/interaction"
import { storedKeys } from "~domain/match-keys"
import { Problem } from "~domain/problem"
import { scoreOfDaySchema } from "~domain/score-of-day"
import { segmentEventSchema, segmentRecordSchema } from "~domain/segment/segment-schema"
import { defaultSettings, settingsSchema } from "~domain/settings"
import { taskSchema } from "~domain/task"

type Row = Record<string, unknown>

/** Rows of a backup are as hostile as any file: each is checked by the schema of its table. */
const ROWS: Record<string, (record: Row) => object | undefined> = {
  settings: (record) => {
    const settings = settingsSchema.safeParse({ ...defaultSettings, ...record }).data
    return settings && { ...settings, id: "settings" }
  },
  contacts: (record) => {
    const contact = contactSchema.safeParse(record).data
    return contact && { ...contact, keys: storedKeys(contact) }
  },
  interactions: (record) => interactionSchema.safeParse(record).data,
  tasks: (record) => taskSchema.safeParse(record).data,
  documents: (record) => documentSchema.safeParse(record).data,
  erased: (record) => erasedSchema.safeParse(record).data,
  scoreDays: (record) => scoreOfDaySchema.safeParse(record).data,
  segments: (record) => segmentRecordSchema.safeParse(record).data,
  segmentEvents: (record) => segmentEventSchema.safeParse(record).data,
  drafts: (record) => draftSchema.safeParse(record).data,
  changes: (record) => (typeof record.seq === "number" && Array.isArray(record.operations) ? record : undefined),
}

/**
 * A record of a backup as it is stored.
 * @throws Problem "backup-unreadable" for what doesn't fit its table, or of a table that there isn't
 */
export function checkedRow(table: string, record: Row): object {
  const row = Object.hasOwn(ROWS, table) ? ROWS[table]?.(record) : undefined
  if (!row) throw new Problem("backup-unreadable", { reason: "damaged-record" })
  return row
}
