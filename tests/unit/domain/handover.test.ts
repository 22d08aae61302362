import { describe, expect, it } from "vitest"

import type { Interaction } from "~domain/interaction"
import { handoverBrief } from "~domain/lifecycle/handover"

import { aContact } from "../../support/builders"

const contact = aContact({
  jobTitle: "Head of Operations",
  emails: [{ value: "ada@engines.example" }, { value: "old@engines.example", status: "archived" }],
  owner: "Marta",
  source: { channel: "referral", campaign: "Fair" },
})
const DAY = 86_400_000
let count = 0
const happened = (fields: Partial<Interaction>): Interaction => ({
  id: `i${count++}`,
  contactId: contact.id,
  kind: "email",
  at: count * DAY,
  stamps: {},
  ...fields,
})
const briefOf = (...interactions: Interaction[]) => handoverBrief({ contact, interactions, tasks: [], since: 5 })

describe("a brief for sales", () => {
  it("says who it is, without addresses that are out of use", () => {
    expect(briefOf().who).toEqual({
      name: "Ada Lovelace",
      jobTitle: "Head of Operations",
      organization: "Engines Ltd",
      emails: ["ada@engines.example"],
      phones: [],
      stage: "contact",
      since: 5,
      owner: "Marta",
      source: { channel: "referral", campaign: "Fair" },
    })
  })

  it("quotes needs and concerns as they were written, each once, in English and in Spanish", () => {
    const mail = happened({
      direction: "in",
      text: "Hello,\n\nWe need an export to our ERP. I am worried about the migration.\n\n> We need a unicorn.\n\nBest regards,\nAda",
    })
    const note = happened({ kind: "note", text: "Buscan algo sencillo. Les preocupa el precio." })
    const { needs, concerns } = briefOf(mail, note)
    expect(needs.map(({ text, kind, event }) => [text, kind, event])).toEqual([
      ["Buscan algo sencillo.", "note", note.id],
      ["We need an export to our ERP.", "email", mail.id],
    ])
    expect(concerns.map(({ text }) => text)).toEqual(["Les preocupa el precio.", "I am worried about the migration."])
  })

  it("takes signals for what they say: a price asked is a need, a competitor a concern, and the mail is where it stands", () => {
    const mail = happened({ direction: "in", text: "How much is it? We use Globex today." })
    const signal = (kind: "price-asked" | "competitor-named", text: string) =>
      happened({ kind: "signal", signal: kind, text, evidence: [mail.id] })
    const brief = briefOf(
      mail,
      signal("price-asked", "How much is it?"),
      signal("competitor-named", "We use Globex today."),
    )
    expect(brief.needs).toMatchObject([{ text: "How much is it?", kind: "email", event: mail.id }])
    expect(brief.concerns).toMatchObject([{ text: "We use Globex today.", event: mail.id }])
    expect(brief.signals.map(({ kind }) => kind)).toEqual(["competitor-named", "price-asked"])
  })

  it("puts nobody else's words into their mouth: what we wrote is no need of theirs", () => {
    expect(
      briefOf(happened({ direction: "out", text: "You need our product. How much do you pay today?" })).needs,
    ).toEqual([])
  })

  it("tells what was sent, and how soon it was answered", () => {
    const first = happened({ direction: "out", subject: "Offer", at: 1_000 })
    const second = happened({ direction: "out", subject: "Reminder", at: 2_000 })
    const answer = happened({ direction: "in", subject: "Re: Offer", at: 5_000 })
    const last = happened({ direction: "out", subject: "Thanks", at: 9_000 })
    const { exchanged } = briefOf(answer, last, first, second)
    expect(exchanged).toMatchObject({ sent: 3, received: 1 })
    expect(exchanged.last.map(({ subject, answeredAfter }) => [subject, answeredAfter])).toEqual([
      ["Thanks", undefined],
      ["Re: Offer", undefined],
      ["Reminder", 3_000],
      ["Offer", undefined],
    ])
  })

  it("names what is promised and the next step, by their days; what is done is done", () => {
    const task = (title: string, due: string, status: "open" | "done" = "open") => ({ title, due, status })
    const { promises, next } = handoverBrief({
      contact,
      interactions: [],
      since: 0,
      tasks: [task("Later", "2026-12-01"), task("Done", "2026-11-01", "done"), task("First", "2026-11-02")],
    })
    expect(promises.map(({ title }) => title)).toEqual(["First", "Later"])
    expect(next).toEqual({ title: "First", due: "2026-11-02" })
  })

  it("stays short and whole over ten thousand events of any kind and time", () => {
    const texts = ["We need this.", "I am worried.", "", "x".repeat(5_000), "¿?", undefined]
    const many = Array.from({ length: 10_000 }, (_, i) =>
      happened({
        kind: (["email", "note", "call", "signal"] as const)[i % 4] as "email",
        at: i % 7 === 0 ? Number.MAX_SAFE_INTEGER : i,
        direction: i % 2 ? "in" : "out",
        text: texts[i % texts.length],
      }),
    )
    const brief = briefOf(...many)
    expect(brief.needs.length).toBeLessThanOrEqual(5)
    expect(brief.concerns.length).toBeLessThanOrEqual(5)
    expect(brief.exchanged.last.length).toBeLessThanOrEqual(6)
    for (const { text } of [...brief.needs, ...brief.concerns]) expect(text.length).toBeLessThanOrEqual(300)
  })
})
