import Dexie from "dexie"

import { Problem } from "~domain/problem"
import type { Task } from "~domain/task"

import { database } from "./connection"

/** @throws Problem "record-gone" when there is none, or it was deleted */
export async function getTask(id: string): Promise<Task> {
  const task = await database().tasks.get(id)
  if (!task || task.deleted) throw new Problem("record-gone", {})
  return task
}

/** All that is or was to be done with a contact, deleted tasks too. */
export const everyTaskOf = (contactId: string): Promise<Task[]> => database().tasks.where({ contactId }).toArray()

/** A contact's tasks: the open ones by due date, then the done ones, newest first. */
export async function tasksOfContact(contactId: string): Promise<Task[]> {
  const tasks = (await everyTaskOf(contactId)).filter((task) => !task.deleted)
  const open = tasks.filter((task) => task.status === "open").sort((a, b) => a.due.localeCompare(b.due))
  const done = tasks.filter((task) => task.status === "done").sort((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))
  return [...open, ...done]
}

/** Open tasks due up to the end of a local day, the oldest first. */
export function tasksDue(until: string, limit: number): Promise<Task[]> {
  return openTasks()
    .between(["open", Dexie.minKey], ["open", `${until.slice(0, 10)}T99`], true, true)
    .filter(isThere)
    .limit(limit)
    .toArray()
}

/** The open task that is due next after a day, if there is one. */
export function nextTaskAfter(day: string): Promise<Task | undefined> {
  return openTasks()
    .between(["open", `${day}T99`], ["open", Dexie.maxKey], false, true)
    .filter(isThere)
    .first()
}

const openTasks = () => database().tasks.where("[status+due]")
const isThere = (task: Task) => !task.deleted
