import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { forgetScreen, keepReport } from "~background/screens"
import { tellOfSignals } from "~background/signals/tell"
import { forgetPermissions } from "~background/sites"
import type { ShownMail } from "~domain/signals/shown-mail"

import { aCaptured, aForm } from "../../support/builders"
import fakeBrowser, { resetFakeBrowser } from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

let contactId: string
beforeEach(async () => {
  await resetFakeBrowser()
  await anOpenStore()
  contactId = (await ask("contacts.create", { ...aCommand(), fields: aForm() })).id
})

afterEach(() => {
  vi.useRealTimers()
})

const head = (from = "ada@engines.example", over: Partial<ShownMail["head"]> = {}): ShownMail["head"] => ({
  from: { address: from },
  to: [{ address: "me@acme.es" }],
  cc: [],
  thread: [],
  isAutomatic: false,
  ...over,
})
const log = (text: string, over: object = {}, of: ShownMail["head"] | undefined = head()) =>
  ask("interactions.log", {
    ...aCommand(),
    interaction: {
      contactId,
      kind: "email",
      at: Date.now() - 1_000,
      direction: "in",
      text,
      messageId: crypto.randomUUID(),
      threadId: "t1",
      ...over,
    },
    ...(of && { head: of }),
  })
const signals = async () =>
  (await ask("interactions.list", { contactId, kinds: ["signal"] })).interactions.map(({ signal, text }) => [
    signal,
    text,
  ])

describe("signals in what is logged", () => {
  it("stand in the timeline with their sentence, each once, whatever is logged of the thread later", async () => {
    await log("How much is it for ten people?")
    await log("Thanks. Which day suits you?", { at: Date.now() - 500 })
    expect(await signals()).toEqual([["price-asked", "How much is it for ten people?"]])
  })

  it("are those of whoever wrote the mail, not of whoever else is in it", async () => {
    await log("How much is it for ten people?", {}, head("charles@works.example"))
    expect(await signals()).toEqual([])
  })

  it("tell of a colleague who is in copy for the first time, and not of one who is known", async () => {
    await ask("contacts.create", {
      ...aCommand(),
      fields: aForm({ fullName: "Charles", emails: [{ value: "charles@engines.example" }] }),
    })
    await log("See below.", {}, head(undefined, { cc: [{ address: "charles@engines.example" }] }))
    expect(await signals()).toEqual([])
    await log("I am copying Mary, who decides.", {}, head(undefined, { cc: [{ address: "mary@engines.example" }] }))
    expect(await signals()).toEqual([["colleague-added", "I am copying Mary, who decides."]])
  })

  it("are heard in a conversation, and not in a thought", async () => {
    const talk = (kind: "call" | "note" | "meeting", outcome?: "answered" | "no-answer") =>
      ask("interactions.log", {
        ...aCommand(),
        interaction: { contactId, kind, at: Date.now(), text: "How much would it cost?", ...(outcome && { outcome }) },
      })
    await talk("note")
    await talk("call", "no-answer")
    expect(await signals()).toEqual([])
    await talk("call", "answered")
    await talk("meeting")
    expect((await signals()).map(([kind]) => kind)).toEqual(["price-asked", "price-asked"])
  })

  it("go with their mail, and leave the mail free to be logged again", async () => {
    const messageId = "mail.example.com/1"
    const { id } = await log("How much is it?", { messageId })
    await ask("interactions.delete", { ...aCommand(), id })
    expect(await signals()).toEqual([])
    await log("How much is it?", { messageId })
    expect(await signals()).toHaveLength(1)
  })

  it("name the competitors of the settings", async () => {
    await ask("settings.update", { ...aCommand(), changes: { competitors: ["Globex"] } })
    await log("We are comparing you with Globex at the moment.")
    expect((await signals()).map(([kind]) => kind)).toContain("competitor-named")
  })
})

describe("a promise whose day has passed", () => {
  const silences = async () =>
    (await ask("leads.get", { contactId })).signals.flatMap(({ kind, quote }) =>
      kind === "silence-after-promise" ? [quote] : [],
    )

  it("is told when somebody looks, until they write again or it is said to be none", async () => {
    const DAY = 86_400_000
    await log("Thanks. I'll send you the list tomorrow.")
    expect(await silences()).toEqual([])
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * DAY })
    expect(await silences()).toEqual(["I'll send you the list tomorrow."])
    expect(await signals()).toEqual([])
    await log("Here is the list.", { at: Date.now() - 1_000 })
    expect(await silences()).toEqual([])

    await log("We'll get back to you tomorrow.", { threadId: "t2" })
    vi.setSystemTime(Date.now() + 5 * DAY)
    expect(await silences()).toHaveLength(1)
    const [found] = (await ask("leads.get", { contactId })).signals
    await ask("signals.dismiss", { ...aCommand(), contactId, rule: found?.rule ?? "", quote: found?.quote ?? "" })
    expect(await silences()).toEqual([])
  })
})

describe("a dismissal", () => {
  it("takes the signal out and teaches, in one commit that is undone as one", async () => {
    await log("How much is it for ten people?")
    const [entry] = (await ask("interactions.list", { contactId, kinds: ["signal"] })).interactions
    const { seq } = await ask("signals.dismiss", {
      ...aCommand(),
      contactId,
      id: entry?.id,
      rule: entry?.rule ?? "",
      quote: entry?.text ?? "",
    })
    expect(await signals()).toEqual([])
    expect((await ask("settings.get", {})).dismissedSignals).toMatchObject([{ rule: entry?.rule, contact: contactId }])
    await log("How much is it for ten people?")
    expect(await signals()).toEqual([])

    await ask("history.undo", { ...aCommand(), seq })
    expect(await signals()).toHaveLength(1)
    expect((await ask("settings.get", {})).dismissedSignals).toEqual([])
  })
})

describe("the mail on screen", () => {
  it("tells its signals of a stranger, and nothing is written", async () => {
    const mail: ShownMail = {
      at: Date.now(),
      direction: "in",
      text: "Can you send me a quote?",
      head: head("new@co.es"),
    }
    expect(await ask("signals.inMail", { mail })).toMatchObject([{ kind: "quote-requested" }])
    expect(await signals()).toEqual([])
  })

  it("tells nothing of who is never a lead, by hand or by list", async () => {
    await ask("settings.update", {
      ...aCommand(),
      changes: { excluded: [{ match: "paper.es", relationship: "supplier" }] },
    })
    const mail = (from: string): ShownMail => ({
      at: Date.now(),
      direction: "in",
      text: "Can you send me a quote?",
      head: head(from),
    })
    expect(await ask("signals.inMail", { mail: mail("sales@paper.es") })).toEqual([])
    await ask("contacts.update", { ...aCommand(), id: contactId, changes: { relationship: "partner" } })
    expect((await ask("leads.get", { contactId, mail: mail("ada@engines.example") })).inMail).toEqual([])
    await shows("How much is it?")
    expect(fakeBrowser.notifications.create).not.toHaveBeenCalled()
  })

  const TAB = 9
  const shows = async (text: string, from = "ada@engines.example") => {
    const url = "https://mail.example.com/inbox/1"
    fakeBrowser.tabs.get.mockImplementation(async (id: number) => ({ id, windowId: 1, title: "Inbox", url }))
    forgetPermissions()
    fakeBrowser.permissions.getAll.mockResolvedValue({ origins: ["https://mail.example.com/*"], permissions: [] })
    await forgetScreen(TAB)
    const date = new Date().toISOString()
    await keepReport(TAB, 0, {
      url,
      title: "Inbox",
      state: "mail",
      mail: { messageId: "INBOX/1", from: { address: from }, to: [], cc: [], text, thread: [], date },
      people: [aCaptured({ emails: [from] })],
    })
    await tellOfSignals(TAB)
  }

  it("is told of once where somebody known sends a signal that was chosen", async () => {
    await shows("How much is it?")
    expect(fakeBrowser.notifications.create).toHaveBeenCalledWith(
      `signal:${contactId}`,
      expect.objectContaining({ title: "Ada Lovelace", message: "How much is it?" }),
    )
    await tellOfSignals(TAB)
    expect(fakeBrowser.notifications.create).toHaveBeenCalledTimes(1)
  })

  it("is not told of where it is a stranger's, was not chosen, or notifications are off", async () => {
    await shows("How much is it?", "stranger@other.es")
    await shows("Does it work offline?")
    await ask("settings.update", { ...aCommand(), changes: { notifications: false } })
    await shows("How much is it?")
    expect(fakeBrowser.notifications.create).not.toHaveBeenCalled()
  })
})
