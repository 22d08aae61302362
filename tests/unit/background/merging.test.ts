import fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { database } from "~db/connection"
import type { Contact, ContactFields } from "~domain/contact"
import { ownValues } from "~domain/merge"

import { aForm } from "../../support/builders"
import { fakeFiles } from "../../support/fake-files"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

beforeEach(async () => {
  files = fakeFiles()
  await anOpenStore()
})

const NOTHING: Partial<ContactFields> = { organization: undefined, emails: [] }

const create = async (fields: Partial<ContactFields>) =>
  (await ask("contacts.create", { ...aCommand(), fields: aForm({ ...NOTHING, ...fields }) })).id
const get = (id: string) => ask("contacts.get", { id })
const merge = (into: string, ids: string[], picks: Record<string, string> = {}) =>
  ask("contacts.merge", { ...aCommand(), into, ids, picks })
const unmerge = (id: string) => ask("contacts.unmerge", { ...aCommand(), id })
const change = (id: string, changes: Partial<ContactFields>) => ask("contacts.update", { ...aCommand(), id, changes })
const log = async (contactId: string, text: string, address?: string) =>
  (await ask("interactions.log", { ...aCommand(), interaction: { contactId, kind: "note", at: 1, text, address } })).id
let files: ReturnType<typeof fakeFiles>
const attach = async (contactId: string, text: string, interactionId?: string) => {
  await files.put("imports", "file", text)
  return ask("documents.attach", { ...aCommand(), contactId, interactionId, file: "file", name: text })
}
const documentsOf = async (contactId: string) =>
  (await ask("documents.ofContact", { contactId })).map(({ name }) => name).sort()
const textsOf = async (contactId: string) =>
  (await ask("interactions.list", { contactId })).interactions.map(({ text }) => text).sort()
const own = async (id: string) => {
  const record = (await database().contacts.get(id)) as Contact
  return ownValues(record)
}

describe("merging", () => {
  it("keeps both values where both are worth keeping", async () => {
    const ana = await create({
      fullName: "Ana García",
      emails: [{ value: "ana@acme.example" }],
      phones: [{ value: "+34600000001", label: "work" }],
      notes: "Met in Bilbao.",
      tags: ["fair"],
      stage: "lead",
    })
    const other = await create({
      fullName: "Ana García López",
      jobTitle: "Buyer",
      emails: [{ value: "ANA@acme.example" }, { value: "ana@home.example", label: "home" }],
      phones: [{ value: "+34 600 000 001", label: "cell" }],
      notes: "Likes tea.",
      tags: ["Fair", "north"],
      stage: "customer",
    })
    await merge(ana, [other])
    expect(await get(ana)).toMatchObject({
      fullName: "Ana García",
      aliases: ["Ana García López"],
      jobTitle: "Buyer",
      emails: [{ value: "ana@acme.example" }, { value: "ana@home.example", label: "home" }],
      phones: [{ value: "+34600000001", label: "work" }],
      notes: "Met in Bilbao.\n\nLikes tea.",
      tags: ["fair", "north"],
      stage: "customer",
    })
  })

  it("takes a number with its country code for the one without, and gives each back their own", async () => {
    const ana = await create({ fullName: "Ana", phones: [{ value: "600 000 001" }] })
    const other = await create({ fullName: "Ana", phones: [{ value: "+34600000001" }, { value: "+34944000000" }] })
    await merge(ana, [other])
    expect((await get(ana)).phones).toEqual([{ value: "600 000 001" }, { value: "+34944000000" }])
    await unmerge(other)
    expect((await get(other)).phones).toEqual([{ value: "+34600000001" }, { value: "+34944000000" }])
    expect((await get(ana)).phones).toEqual([{ value: "600 000 001" }])
  })

  it("takes the value that was picked, and a name as a whole", async () => {
    const ana = await create({ fullName: "Ana Gracia", givenName: "Ana", familyName: "Gracia", jobTitle: "Buyer" })
    const other = await create({ fullName: "Ana García", jobTitle: "Head of Purchasing" })
    await merge(ana, [other], { fullName: other })
    const contact = await get(ana)
    expect(contact).toMatchObject({ fullName: "Ana García", aliases: ["Ana Gracia"], jobTitle: "Buyer" })
    expect(contact.familyName).toBeUndefined()
  })

  it("brings everything that happened and is to be done to the one who stays, drafts and what was deleted too", async () => {
    const [ana, other] = [await create({ fullName: "Ana" }), await create({ fullName: "Ana R." })]
    await log(other, "said hello")
    const deleted = await log(other, "a slip")
    const gone = await ask("interactions.delete", { ...aCommand(), id: deleted })
    await ask("tasks.add", { ...aCommand(), contactId: other, title: "Call", due: "2026-01-02" })
    await ask("drafts.put", { key: `note:${other}`, value: { text: "half a th" } })
    await merge(ana, [other])
    expect(await textsOf(ana)).toEqual(["said hello"])
    expect((await ask("tasks.ofContact", { contactId: ana })).map(({ title }) => title)).toEqual(["Call"])
    expect(await ask("drafts.get", { key: `note:${ana}` })).toMatchObject({ value: { text: "half a th" } })
    await ask("history.undo", { ...aCommand(), seq: gone.seq })
    expect(await textsOf(ana)).toEqual(["a slip", "said hello"])
  })

  it("is found under either's address, and asked for the one who is gone it is the one who stayed", async () => {
    const ana = await create({ fullName: "Ana Ruiz", emails: [{ value: "ana@acme.example" }] })
    const other = await create({ fullName: "A. Ruiz", emails: [{ value: "ana@home.example" }] })
    await merge(ana, [other])
    expect((await ask("contacts.search", { text: "home.example" })).map(({ id }) => id)).toEqual([ana])
    expect((await get(other)).id).toBe(ana)
    await log(other, "to whom she is now")
    expect(await textsOf(ana)).toEqual(["to whom she is now"])
    expect(await ask("contacts.parts", { id: ana })).toMatchObject([{ contact: { fullName: "A. Ruiz" }, parts: 0 }])
  })

  it("can be undone as any change", async () => {
    const ana = await create({ fullName: "Ana Ruiz", emails: [{ value: "ana@acme.example" }] })
    const other = await create({ fullName: "A. Ruiz", emails: [{ value: "ana@home.example" }], notes: "Tall." })
    const before = [await own(ana), await own(other)]
    await log(other, "hers")
    const { seq } = await merge(ana, [other])
    await ask("history.undo", { ...aCommand(), seq })
    expect([await own(ana), await own(other)]).toEqual(before)
    expect(await textsOf(other)).toEqual(["hers"])
  })

  it("refuses whoever is merged or deleted already", async () => {
    const [a, b, c] = [await create({}), await create({}), await create({})]
    await merge(a, [b])
    await expect(merge(c, [b])).rejects.toMatchObject({ code: "contact-gone" })
    await ask("contacts.delete", { ...aCommand(), id: c })
    await expect(merge(a, [c])).rejects.toMatchObject({ code: "contact-gone" })
  })
})

describe("taking somebody out again", () => {
  it("gives a changed value to whose it was, a removed one to all who had it, a new one to the one who stayed", async () => {
    const shared = { value: "+34944000000" }
    const ana = await create({ fullName: "Ana", phones: [shared], emails: [{ value: "ana@acme.example" }] })
    const eva = await create({ fullName: "Eva", phones: [shared, { value: "+34600000002" }], jobTitle: "Buyer" })
    await merge(ana, [eva])
    await change(ana, {
      jobTitle: "Head Buyer",
      phones: [{ value: "+34600000002", label: "cell" }],
      emails: [{ value: "ana@acme.example" }, { value: "new@acme.example" }],
      tags: ["vip"],
    })
    await unmerge(eva)
    const [first, second] = [await get(ana), await get(eva)]
    expect(first).toMatchObject({ phones: [], tags: ["vip"], emails: [{}, { value: "new@acme.example" }] })
    expect(first.jobTitle).toBeUndefined()
    expect(first.aliases ?? []).toEqual([])
    expect(second).toMatchObject({
      fullName: "Eva",
      jobTitle: "Head Buyer",
      phones: [{ value: "+34600000002", label: "cell" }],
      emails: [],
      tags: [],
    })
  })

  it("does not let another's value come up where one was cleared", async () => {
    const ana = await create({ fullName: "Ana", jobTitle: "Buyer" })
    const eva = await create({ fullName: "Eva", jobTitle: "Seller" })
    const ida = await create({ fullName: "Ida" })
    await merge(ana, [eva])
    await ask("contacts.update", { ...aCommand(), id: ana, changes: { jobTitle: null } })
    await merge(ana, [ida])
    expect((await get(ana)).jobTitle).toBeUndefined()
    await unmerge(eva)
    expect((await get(eva)).jobTitle).toBe("Seller")
    expect((await get(ana)).jobTitle).toBeUndefined()
  })

  it("gives each their own notes, with what was written into them", async () => {
    const ana = await create({ fullName: "Ana", notes: "Met in Bilbao." })
    const eva = await create({ fullName: "Eva", notes: "Likes tea." })
    const ida = await create({ fullName: "Ida", notes: "Has a dog." })
    await merge(ana, [eva, ida])
    await change(ana, { notes: "Met in Bilbao.\n\nLikes green tea.\n\nHas a dog." })
    await merge(ana, [await create({ fullName: "Ona" })])
    await change(ana, { notes: "Met in Bilbao.\n\nLikes green tea.\n\nHas a dog.\n\nSaid by all." })
    await unmerge(ida)
    await unmerge(eva)
    expect((await get(ana)).notes).toBe("Met in Bilbao.\n\nSaid by all.")
    expect((await get(eva)).notes).toBe("Likes green tea.")
    expect((await get(ida)).notes).toBe("Has a dog.")
  })

  it("gives back a mail with an address that is theirs alone", async () => {
    const ana = await create({ fullName: "Ana", emails: [{ value: "ana@acme.example" }] })
    const eva = await create({
      fullName: "Eva",
      emails: [{ value: "eva@acme.example" }, { value: "ana@acme.example" }],
    })
    await merge(ana, [eva])
    await log(ana, "from Eva", "EVA@acme.example")
    await log(ana, "from either", "ana@acme.example")
    await unmerge(eva)
    expect(await textsOf(ana)).toEqual(["from either"])
    expect(await textsOf(eva)).toEqual(["from Eva"])
  })

  it("leaves where each value comes from with the value", async () => {
    const ana = await create({ fullName: "Ana", emails: [{ value: "ana@acme.example" }] })
    const eva = await create({ fullName: "Eva", phones: [{ value: "+34600000002" }] })
    const before = [(await get(ana)).provenance, (await get(eva)).provenance]
    await merge(ana, [eva])
    expect((await get(ana)).provenance["phones/+34600000002"]).toMatchObject({ kind: "typed" })
    await unmerge(eva)
    expect([(await get(ana)).provenance, (await get(eva)).provenance]).toEqual(before)
  })
})

/*
 * Anything, in any order: people are edited, something happens with them, they are merged, merged again with others, edited as
 * one, taken out. Beside the store stands a model in which nobody was ever merged, and every edit was made to whose it was.
 */
type Step =
  | {
      do: "title" | "email" | "tag" | "relabel" | "remove" | "log" | "mail" | "task" | "attach" | "attach-to"
      who: number
      of: number
    }
  | { do: "merge"; who: number; of: number }
  | { do: "unmerge"; who: number; of: number }

type Person = {
  id: string
  title?: string
  emails: Map<string, string>
  tags: string[]
  log: string[]
  tasks: string[]
  documents: string[]
  mails: string[]
}

const PEOPLE = 5
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    "title",
    "email",
    "tag",
    "relabel",
    "remove",
    "log",
    "mail",
    "task",
    "attach",
    "attach-to",
    "merge",
    "merge",
    "unmerge",
  ),
  who: fc.nat(PEOPLE - 1),
  of: fc.nat(PEOPLE - 1),
})

it("leaves everybody as if they had never been merged, with what was changed since", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.array(fc.boolean(), { minLength: PEOPLE, maxLength: PEOPLE }),
      run,
    ),
    { numRuns: 200 },
  )
}, 120_000)

async function run(steps: Step[], titled: boolean[]): Promise<void> {
  await anOpenStore()
  const people: Person[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const title = titled[i] ? `title ${i}` : undefined
    const id = await create({ fullName: `Person ${i}`, jobTitle: title, emails: [{ value: `p${i}@x.example` }] })
    people.push({
      id,
      title,
      emails: new Map([[`p${i}@x.example`, ""]]),
      tags: [],
      log: [],
      tasks: [],
      documents: [],
      mails: [],
    })
  }
  /** Into whom each was merged, and in which order. */
  const into = new Map<Person, Person>()
  const parts = new Map<Person, Person[]>()
  const rootOf = (one: Person): Person => (into.has(one) ? rootOf(into.get(one) as Person) : one)
  const members = (one: Person): Person[] => [one, ...(parts.get(one) ?? []).flatMap(members)]
  const leave = (one: Person) => {
    const outer = into.get(one)
    if (!outer) return
    into.delete(one)
    parts.set(
      outer,
      (parts.get(outer) ?? []).filter((part) => part !== one),
    )
  }

  for (const [n, { do: what, who, of }] of steps.entries()) {
    const one = people[who] as Person
    const root = rootOf(one)
    const all = members(root)
    const contact = await get(root.id)
    if (what === "title") {
      const owner = all.find(({ title }) => title) ?? root
      owner.title = `new title ${n}`
      await change(root.id, { jobTitle: owner.title })
    }
    if (what === "email") {
      root.emails.set(`n${n}@x.example`, "")
      await change(root.id, { emails: [...contact.emails, { value: `n${n}@x.example` }] })
    }
    if (what === "tag") {
      root.tags.push(`t${n}`)
      await change(root.id, { tags: [...contact.tags, `t${n}`] })
    }
    if (what === "relabel" || what === "remove") {
      const [address] = one.emails.keys()
      if (!address) continue
      if (what === "remove") one.emails.delete(address)
      else one.emails.set(address, `l${n}`)
      const others = contact.emails.flatMap((email) =>
        email.value !== address ? [email] : what === "remove" ? [] : [{ ...email, label: `l${n}` }],
      )
      await change(root.id, { emails: others })
    }
    if (what === "log") {
      root.log.push(`note ${n}`)
      await log(root.id, `note ${n}`)
    }
    if (what === "mail") {
      const [address] = one.emails.keys()
      if (!address) continue
      one.log.push(`mail ${n}`)
      one.mails.push(await log(root.id, `mail ${n}`, address))
    }
    if (what === "task") {
      root.tasks.push(`task ${n}`)
      await ask("tasks.add", { ...aCommand(), contactId: root.id, title: `task ${n}`, due: "2026-01-01" })
    }
    if (what === "attach") {
      root.documents.push(`file ${n}`)
      await attach(root.id, `file ${n}`)
    }
    // What belongs to a mail goes with it.
    if (what === "attach-to" && one.mails[0]) {
      one.documents.push(`file ${n}`)
      await attach(root.id, `file ${n}`, one.mails[0])
    }
    if (what === "merge") {
      const other = rootOf(people[of] as Person)
      if (other === root) continue
      await merge(root.id, [other.id])
      into.set(other, root)
      parts.set(root, [...(parts.get(root) ?? []), other])
    }
    // Who was merged into somebody who is merged in turn, comes out with them first.
    if (what === "unmerge" && into.has(one) && into.get(one) === root) {
      await unmerge(one.id)
      leave(one)
    }
  }

  // Everybody out, the outermost first.
  for (;;) {
    const next = people.find((one) => into.has(one) && !into.has(into.get(one) as Person))
    if (!next) break
    await unmerge(next.id)
    leave(next)
  }
  for (const [i, person] of people.entries()) {
    const contact = await get(person.id)
    expect(contact).toMatchObject({ id: person.id, fullName: `Person ${i}` })
    expect(contact.aliases ?? []).toEqual([])
    expect(contact.merged).toBeUndefined()
    expect(contact.jobTitle).toBe(person.title)
    expect(new Map(contact.emails.map(({ value, label }) => [value, label ?? ""]))).toEqual(person.emails)
    expect([...contact.tags].sort()).toEqual([...person.tags].sort())
    expect(await textsOf(person.id)).toEqual([...person.log].sort())
    const tasks = await ask("tasks.ofContact", { contactId: person.id })
    expect(tasks.map(({ title }) => title).sort()).toEqual([...person.tasks].sort())
    expect(await documentsOf(person.id)).toEqual([...person.documents].sort())
  }
}
