import { commit } from "~db/commit"
import { findContacts, getContact } from "~db/contacts"
import { getTask, tasksDue, tasksOfContact } from "~db/tasks"
import { summaryOf } from "~domain/contact-name"
import { newId } from "~domain/ids"
import type { Values } from "~domain/operation"
import type { taskProcedures } from "~messages/tasks"

import type { Handlers } from "../router"

export const taskHandlers: Handlers<typeof taskProcedures> = {
  "tasks.ofContact": ({ contactId }) => tasksOfContact(contactId),

  "tasks.due": async ({ until, limit }) => {
    const tasks = await tasksDue(until, limit)
    const contacts = await findContacts([...new Set(tasks.map(({ contactId }) => contactId))])
    const byId = new Map(contacts.map((contact) => [contact.id, summaryOf(contact)]))
    return tasks.map((task) => ({ ...task, contact: byId.get(task.contactId) }))
  },

  "tasks.add": ({ commandId, contactId: asked, title, due }) => {
    const id = newId()
    return commit({ name: "tasks.add", commandId, about: asked }, async (write) => {
      const { id: contactId } = await getContact(asked)
      write.create("tasks", { id, contactId, title, due, status: "open", createdAt: write.now })
      return { id }
    })
  },

  "tasks.update": ({ commandId, id, title, due }) =>
    change("tasks.update", commandId, id, { ...(title && { title }), ...(due && { due }) }),

  "tasks.complete": ({ commandId, id }) =>
    change("tasks.complete", commandId, id, { status: "done", doneAt: Date.now() }),

  "tasks.delete": async ({ commandId, id }) => {
    const { contactId } = await getTask(id)
    return commit({ name: "tasks.delete", commandId, about: contactId }, async (write) => {
      await write.remove("tasks", id)
      return {}
    })
  },
}

async function change(name: string, commandId: string, id: string, changes: Values): Promise<{ seq: number }> {
  const { contactId } = await getTask(id)
  return commit({ name, commandId, about: contactId }, async (write) => {
    await write.update("tasks", id, changes)
    return {}
  })
}
