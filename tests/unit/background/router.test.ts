import { beforeEach, describe, expect, it } from "vitest"
import { handlers } from "~background/handlers"
import { answer } from "~background/router"
import { procedures } from "~messages/procedures"

import { aForm } from "../../support/builders"
import { anOpenStore } from "../../support/store"
import { aCommand } from "../../support/worker"

const page = { id: "junto-test", origin: "chrome-extension://junto-test" }
const script = { id: "junto-test", origin: "https://mail.example.com", tab: { id: 7 } as never, frameId: 0 }
const stranger = { id: "other", origin: "chrome-extension://other" }
const send = (message: unknown, sender: object) => answer(handlers, message, sender, async () => {})

beforeEach(async () => {
  await anOpenStore()
})

describe("the router", () => {
  it("lets a content script ask what tells it nothing of the contacts", async () => {
    const allowed: string[] = []
    for (const name of Object.keys(procedures)) {
      const reply = await send({ ask: name, input: {} }, script)
      if (reply.ok || reply.code !== "not-allowed") allowed.push(name)
    }
    expect(allowed).toEqual(["screen.report", "teach.wanted", "teach.hover", "teach.picked", "teach.rules"])
  })

  it("answers a stranger nothing", async () => {
    for (const name of Object.keys(procedures))
      expect(await send({ ask: name, input: {} }, stranger)).toMatchObject({ ok: false, code: "not-allowed" })
  })

  it.each(["constructor", "__proto__", "toString", "contacts.eraseEverything", 7, null])(
    "knows no procedure called %s",
    async (name) => {
      expect(await send({ ask: name, input: {} }, page)).toMatchObject({ ok: false, code: "not-allowed" })
    },
  )

  it("refuses what doesn't fit the schema, naming the place and not the value", async () => {
    const reply = await send({ ask: "contacts.get", input: { id: "<script>" } }, page)
    expect(reply).toEqual({ ok: false, code: "bad-input", details: { name: "contacts.get", reason: "id" } })
  })

  it("gives a failure as part of the answer", async () => {
    const id = "01900000-0000-7000-8000-000000000000"
    expect(await send({ ask: "contacts.get", input: { id } }, page)).toEqual({
      ok: false,
      code: "contact-gone",
      details: {},
    })
  })

  it("tells a content script nothing of the contacts", async () => {
    await send({ ask: "contacts.create", input: { ...aCommand(), fields: aForm() } }, page)
    const report = {
      url: "https://mail.example.com/1",
      title: "",
      state: "page",
      people: [
        {
          emails: ["ada@engines.example"],
          phones: [],
          urls: [],
          addresses: [],
          source: { kind: "x", url: "" },
          confidence: 1,
        },
      ],
    }
    expect(await send({ ask: "screen.report", input: report }, script)).toEqual({
      ok: true,
      value: { received: true, stay: false },
    })
  })
})
