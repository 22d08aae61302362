import type { Task } from "./task"

/** The local day of a moment, as YYYY-MM-DD. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, "0")}-${String(moment.getDate()).padStart(2, "0")}`
}

/** The day `days` days after a moment's, by the calendar: a day with a clock change counts as one day. */
export function daysLater(moment: Date, days: number): string {
  return localDay(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + days, 12))
}

/** The same day of the next month, or its last one where it has no such day. */
export function monthLater(moment: Date): Date {
  const [year, month] = [moment.getFullYear(), moment.getMonth() + 1]
  const last = new Date(year, month + 1, 0).getDate()
  return new Date(year, month, Math.min(moment.getDate(), last), 12)
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
