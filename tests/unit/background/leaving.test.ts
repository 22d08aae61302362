import { beforeEach, describe, expect, it } from "vitest"
import { withLeaving } from "~background/leaving"
import { peopleOnScreen } from "~background/people"
import type { OpenMail } from "~domain/captured"
import { declinedLeaving } from "~domain/leaver"

import { aCaptured, aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  await anOpenStore()
})

const ana = aForm({ fullName: "Ana García", organization: "Acme", emails: [{ value: "ana@acme.es" }] })
const create = async () => (await ask("contacts.create", { ...aCommand(), fields: ana })).id
const aMail = (mail: Partial<OpenMail>): OpenMail => ({
  from: { address: "x@x.example" },
  to: [],
  cc: [],
  thread: [],
  text: "",
  ...mail,
})
const leaving = async (mail: OpenMail, ...captured: ReturnType<typeof aCaptured>[]) =>
  (await withLeaving(await peopleOnScreen(captured, mail, undefined, 0), mail)).flatMap((one) => one.leaving ?? [])

const task = { title: "Who follows?", due: "2026-12-01" }

describe("somebody who left", () => {
  it("stays with their history; a task asks for who follows, and all of it is one change", async () => {
    const id = await create()
    const { seq } = await ask("contacts.leave", { ...aCommand(), id, task, note: "Ana has left Acme." })
    const contact = await ask("contacts.get", { id })
    expect(contact).toMatchObject({ formerJobs: [{ organization: "Acme" }], emails: [{ status: "archived" }] })
    expect(contact.organization).toBeUndefined()
    expect((await ask("interactions.list", { contactId: id })).interactions).toMatchObject([
      { text: "Ana has left Acme." },
    ])
    expect(await ask("tasks.ofContact", { contactId: id })).toMatchObject([{ title: "Who follows?" }])
    await ask("history.undo", { ...aCommand(), seq })
    expect(await ask("contacts.get", { id })).toMatchObject({ organization: "Acme" })
    expect((await ask("contacts.get", { id })).emails[0]?.status).toBeUndefined()
    expect(await ask("tasks.ofContact", { contactId: id })).toEqual([])
  })

  it("is among those who left the organisation, whichever way its name is written, and others work there", async () => {
    const id = await create()
    const other = await ask("contacts.create", {
      ...aCommand(),
      fields: aForm({ fullName: "Luis Ruiz", organization: "ACME, S.L.", emails: [] }),
    })
    const at = () => ask("contacts.atOrganization", { id: other.id })
    expect(await at()).toMatchObject({ people: [{ id }], left: [] })
    await ask("contacts.leave", { ...aCommand(), id, task, note: "x" })
    expect(await at()).toMatchObject({ people: [], left: [{ id }] })
  })

  it("leaves a place to a successor, who is saved there with the task", async () => {
    const id = await create()
    const { successorId = "" } = await ask("contacts.leave", {
      ...aCommand(),
      id,
      successor: "Luis Ruiz",
      task,
      note: "",
    })
    expect(await ask("contacts.get", { id: successorId })).toMatchObject({
      fullName: "Luis Ruiz",
      organization: "Acme",
    })
    expect(await ask("tasks.ofContact", { contactId: successorId })).toHaveLength(1)
  })

  it("is told of by a report of failed delivery, and no more once it was noted or declined", async () => {
    const id = await create()
    const report = aMail({ nature: "bounce", text: "Could not deliver to Ana@acme.es: user unknown" })
    expect(await leaving(report)).toEqual([{ address: "ana@acme.es", bounced: true }])
    const { seq } = await ask("contacts.leave", { ...aCommand(), id, bounced: "ana@acme.es", task, note: "x" })
    expect(await leaving(report)).toEqual([])
    await ask("history.undo", { ...aCommand(), seq })
    expect(await leaving(report)).toHaveLength(1)
    await ask("contacts.decline", { ...aCommand(), id, keys: [declinedLeaving("ana@acme.es")] })
    expect(await leaving(report)).toEqual([])
  })

  it("is told of by an automatic answer, and not by a mail that says it of somebody else", async () => {
    await create()
    const captured = aCaptured({ fullName: "Ana García", emails: ["ana@acme.es"] })
    const from = { address: "ana@acme.es" }
    const answer = aMail({
      from,
      nature: "out-of-office",
      text: "Ya no trabajo aquí.\nAna García ya no trabaja en Acme.",
    })
    expect(await leaving(answer, captured)).toMatchObject([{ said: "Ana García ya no trabaja en Acme" }])
    const other = aMail({ from, nature: "person", text: "Por cierto, Luis ya no trabaja con nosotros." })
    expect(await leaving(other, captured)).toEqual([])
  })
})
