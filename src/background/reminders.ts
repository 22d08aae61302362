import browser from "webextension-polyfill"

import { findContacts } from "~db/contacts"
import { getSettings } from "~db/settings"
import { nextTaskAfter, tasksDue } from "~db/tasks"
import { displayName } from "~domain/contact-name"
import { localDay, notifyAt } from "~domain/due"
import type { Task } from "~domain/task"
import { catalogueText } from "./catalogue-text"
import { notification } from "./notification"

const ALARM = "reminder"
const NOTIFIED = "notified"

/** More than this at once is one notification that says how many. */
const MOST_SINGLE = 3

export const isReminder = (alarm: string): boolean => alarm === ALARM

/** Sets the alarm for the next task that is due. Alarms outlive the worker; a browser start sets it anew. */
export async function scheduleReminder(): Promise<void> {
  const now = Date.now()
  const today = localDay(new Date(now))
  const notified = await notifiedTasks()
  const later = (await tasksDue(today, 500)).filter((task) => !notified.has(task.id))
  const next = await nextTaskAfter(today)
  const times = [...later, ...(next ? [next] : [])].map((task) => Math.max(notifyAt(task), now + 1_000))
  if (times.length > 0) browser.alarms.create(ALARM, { when: Math.min(...times) })
  else await browser.alarms.clear(ALARM)
}

/** Tells of the tasks whose time has come, each once. */
export async function remind(): Promise<void> {
  const now = Date.now()
  const notified = await notifiedTasks()
  const due = await tasksDue(localDay(new Date(now)), 500)
  const fresh = due.filter((task) => notifyAt(task) <= now && !notified.has(task.id))
  // Only what is still due needs remembering.
  const still = due.filter((task) => notified.has(task.id) || fresh.includes(task)).map(({ id }) => id)
  await browser.storage.local.set({ [NOTIFIED]: still })
  if (fresh.length > 0 && (await getSettings()).notifications) await notify(fresh)
  await scheduleReminder()
}

async function notify(tasks: Task[]): Promise<void> {
  if (tasks.length > MOST_SINGLE) return notification("tasks", catalogueText("reminder_many", String(tasks.length)), "")
  const contacts = new Map((await findContacts(tasks.map((task) => task.contactId))).map((one) => [one.id, one]))
  for (const task of tasks) {
    const contact = contacts.get(task.contactId)
    await notification(`task:${task.contactId}`, task.title, contact ? displayName(contact) : "")
  }
}

async function notifiedTasks(): Promise<Set<string>> {
  return new Set(((await browser.storage.local.get(NOTIFIED))[NOTIFIED] as string[] | undefined) ?? [])
}
