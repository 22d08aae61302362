import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { compiledRules } from "~db/lead-context"
import { tasksOfContact } from "~db/tasks"
import type { Writer } from "~db/writer"
import type { Contact } from "~domain/contact"
import { newId } from "~domain/ids"
import type { Interaction } from "~domain/interaction"
import { LIFECYCLE_STAGES, type LifecycleStage } from "~domain/lifecycle"
import { type HandoverBrief, handoverBrief } from "~domain/lifecycle/handover"
import { stagesOf } from "~domain/lifecycle/stages"
import { isScored } from "~domain/score/score"

import { reasonsOf } from "./ledger"
import { moveContact } from "./move"
import { scoreNow } from "./scored"

/** What sales is to know of a contact. @param now milliseconds since 1970 */
export async function briefOf(contactId: string, now: number): Promise<HandoverBrief> {
  const contact = await getContact(contactId)
  const [interactions, tasks, rules] = await Promise.all([
    standingInteractionsOf(contact.id),
    tasksOfContact(contact.id),
    compiledRules(),
  ])
  const { steps } = stagesOf(
    interactions.filter(({ kind }) => kind === "stage-change"),
    now,
  )
  const scored = scoreNow(rules, contact, interactions, now)
  return handoverBrief({
    contact,
    interactions,
    tasks,
    since: steps.at(-1)?.at ?? contact.createdAt,
    ...(isScored(scored) && {
      score: {
        fit: scored.fit,
        engagement: scored.engagement,
        grade: scored.grade,
        reasons: reasonsOf(rules, contact, interactions, now),
      },
    }),
  })
}

const SALES: LifecycleStage = "sales-qualified"

/** Whether sales has somebody at a stage: from sales-qualified on. */
const isWithSales = (stage: LifecycleStage): boolean =>
  stage !== "disqualified" && LIFECYCLE_STAGES.indexOf(stage) >= LIFECYCLE_STAGES.indexOf(SALES)

/** Hands a contact to sales, in one commit: the brief as an event, the stage, the owner, and that nobody began with them. */
export function handOver(asked: {
  commandId: string
  contactId: string
  text: string
  to: string
}): Promise<{ seq: number }> {
  const { commandId, contactId, text, to } = asked
  return commit({ name: "leads.handOver", commandId, about: contactId }, async (write) => {
    const contact = await getContact(contactId)
    const id = noted(write, contact, { direction: "out", text, ...(to && { to }) })
    await write.update("contacts", contact.id, { ...(to && { owner: to }), leadStatus: "new", leadStatusReason: null })
    if (!isWithSales(contact.stage)) await moveContact(write, contact, SALES, { evidence: [id] })
    return {}
  })
}

/** Sends a contact back from sales, in one commit, with the reason as an event. */
export function sendBack(asked: { commandId: string; contactId: string; reason: string }): Promise<{ seq: number }> {
  const { commandId, contactId, reason } = asked
  return commit({ name: "leads.sendBack", commandId, about: contactId }, async (write) => {
    const contact = await getContact(contactId)
    const id = noted(write, contact, { direction: "in", text: reason })
    await write.update("contacts", contact.id, { leadStatus: "open", leadStatusReason: null })
    await moveContact(write, contact, "marketing-qualified", { evidence: [id] })
    return {}
  })
}

/** The event in the timeline that a handover is, by its id. */
function noted(
  write: Writer,
  { id: contactId }: Contact,
  told: Pick<Interaction, "direction" | "text" | "to">,
): string {
  const id = newId()
  write.create("interactions", { id, contactId, kind: "handover", at: write.now, ...told })
  return id
}
