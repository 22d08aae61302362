import * as z from "zod"

import type { ContactSummary } from "~domain/contact"
import { localDue, type Task } from "~domain/task"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export type TaskWithContact = Task & { contact?: ContactSummary }

const title = z.string().min(1).max(300)

export const taskProcedures = {
  /** A contact's tasks: the open ones by due date, then the done ones, newest first. The first open one is the next step. */
  "tasks.ofContact": takes(z.object({ contactId: z.uuid() })).returns<Task[]>(),

  /** Open tasks due up to the end of a local day, YYYY-MM-DD, the oldest first. */
  "tasks.due": takes(z.object({ until: localDue, limit: z.number().int().min(1).max(500).default(100) })).returns<
    TaskWithContact[]
  >(),

  "tasks.add": takes(z.object({ ...command, contactId: z.uuid(), title, due: localDue })).returns<
    Saved & { id: string }
  >(),

  "tasks.update": takes(
    z.object({ ...command, id: z.uuid(), title: title.optional(), due: localDue.optional() }),
  ).returns<Saved>(),

  "tasks.complete": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),

  "tasks.delete": takes(z.object({ ...command, id: z.uuid() })).returns<Saved>(),
}
