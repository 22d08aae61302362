import { beforeEach, describe, expect, it } from "vitest"
import { onCommit } from "~db/commit"
import { database } from "~db/connection"
import { checkpointIndex, forgetIndex, noteForIndex } from "~db/contact-index"
import { searchContacts } from "~db/search"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const names = async (text: string) => (await searchContacts(text, 20)).map(({ fullName }) => fullName)
const save = async (fullName: string) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm({ fullName, emails: [], organization: undefined }) })).id

beforeEach(async () => {
  await anOpenStore()
  onCommit(noteForIndex)
})

/** As the worker that made the changes, as a new worker, and as a new worker after a checkpoint. */
describe.each([
  ["in the worker that made the changes", async () => {}],
  ["in a new worker", async () => forgetIndex()],
  ["from a checkpoint", async () => checkpointIndex(true)],
  [
    "from a checkpoint, in a new worker",
    async () => {
      await checkpointIndex(true)
      forgetIndex()
    },
  ],
])("search %s", (_where, settle) => {
  it("finds what was saved, and what was changed under its new words alone", async () => {
    const id = await save("Grace Hopper")
    await save("Grace Kelly")
    await settle()
    expect((await names("grace")).sort()).toEqual(["Grace Hopper", "Grace Kelly"])
    await ask("contacts.update", { ...aCommand(), id, changes: { organization: "Harvard" } })
    await settle()
    expect(await names("grace harvard")).toEqual(["Grace Hopper"])
    await ask("contacts.update", { ...aCommand(), id, changes: { organization: "Navy" } })
    await settle()
    expect(await names("grace harvard")).toEqual([])
    expect(await names("navy")).toEqual(["Grace Hopper"])
  })

  it("finds by the words of a call, and loses them with it", async () => {
    const contactId = await save("Joan Clarke")
    const { id } = await ask("interactions.log", {
      ...aCommand(),
      interaction: { contactId, kind: "call", at: 1, text: "Wants the Bletchley offer" },
    })
    await settle()
    expect(await names("bletchley joan")).toEqual(["Joan Clarke"])
    await ask("interactions.delete", { ...aCommand(), id })
    await settle()
    expect(await names("bletchley")).toEqual([])
  })

  it("does not find who was deleted, and finds them again when it is undone", async () => {
    const id = await save("Mary Shelley")
    await settle()
    const { seq } = await ask("contacts.delete", { ...aCommand(), id })
    await settle()
    expect(await names("shelley")).toEqual([])
    await ask("history.undo", { ...aCommand(), seq })
    await settle()
    expect(await names("shelly")).toEqual(["Mary Shelley"])
  })
})

it("keeps a block for every thousand contacts", async () => {
  const { commit } = await import("~db/commit")
  const { newId } = await import("~domain/ids")
  await commit({ name: "import" }, async (write) => {
    const people = Array.from({ length: 2_500 }, (_, i) => aForm({ fullName: `Person Number${i}`, emails: [] }))
    write.create("contacts", ...people.map((fields) => ({ ...fields, id: newId(), provenance: {}, createdAt: 1 })))
    return {}
  })
  await checkpointIndex()
  expect(await database().searchBlocks.count()).toBe(3)
  expect((await names("number2317"))[0]).toBe("Person Number2317")
})
