import * as z from "zod"

import { recordSchema } from "./contact"
import { cleanLine } from "./text/clean"

/** A local day, YYYY-MM-DD, or a local time on it, YYYY-MM-DDTHH:MM. A follow-up is due where the rep is, not in UTC. */
export const localDue = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/)

export const taskFieldsSchema = z.object({
  contactId: z.uuid(),
  title: z.string().transform((text) => cleanLine(text, 300)),
  due: localDue,
  status: z.enum(["open", "done"]).default("open"),
  /** Milliseconds since 1970. */
  doneAt: z.number().optional(),
})

export const taskSchema = taskFieldsSchema.extend({ ...recordSchema.shape, createdAt: z.number() })

export type TaskFields = z.infer<typeof taskFieldsSchema>
export type Task = z.infer<typeof taskSchema>

/** The local day of a moment, as YYYY-MM-DD. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, "0")}-${String(moment.getDate()).padStart(2, "0")}`
}

/** The day `days` days after a moment's, by the calendar: a day with a clock change counts as one day. */
export function daysLater(moment: Date, days: number): string {
  return localDay(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days, 12))
}

export const isOverdue = (task: Task, now: Date): boolean =>
  task.status === "open" && task.due.slice(0, 10) < localDay(now)
export const isDueToday = (task: Task, now: Date): boolean =>
  task.status === "open" && task.due.slice(0, 10) === localDay(now)

/** When a task's notification is due, in milliseconds since 1970: at its time, or at nine on its day. */
export function notifyAt(task: Pick<Task, "due">): number {
  const [day = "", time = "09:00"] = task.due.split("T")
  return new Date(`${day}T${time}:00`).getTime()
}
