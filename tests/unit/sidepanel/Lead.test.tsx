// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { describe, expect, it, vi } from "vitest"

import { newId } from "~domain/ids"
import { handoverBrief } from "~domain/lifecycle/handover"
import { defaultSettings } from "~domain/settings"
import type { Lead } from "~messages/leads"
import { Profile } from "~sidepanel/panels/Profile"

import { aContact } from "../../support/builders"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ada = aContact({ jobTitle: "Analyst" })
const NOW = Date.now()
const score: NonNullable<Lead["score"]> = {
  fit: 55,
  engagement: 32,
  grade: "B3",
  points: { fit: 55, engagement: 32 },
}
const aLead = (over: Partial<Lead> = {}): Lead => ({
  contactId: ada.id,
  score,
  signals: [],
  inMail: [],
  segments: [],
  stage: { since: NOW - 12 * 86_400_000, regressions: 1 },
  ...over,
})

function profile(over: Partial<Lead> = {}) {
  const worker = fakeWorker({
    "contacts.get": () => ada,
    "leads.get": () => aLead(over),
    "leads.accept": () => ({ seq: 7 }),
    "leads.handOver": () => ({ seq: 8 }),
    "leads.sendBack": () => ({ seq: 9 }),
    "contacts.decline": () => ({ seq: 10 }),
    "signals.dismiss": () => ({ seq: 11 }),
  })
  return { worker, ...showWithStatus(<Profile id={ada.id} onForm={vi.fn()} onOpen={() => {}} />) }
}

describe("the stage", () => {
  it("says since when, and how often they went back", async () => {
    profile()
    expect(await screen.findByText("for 12 days, went back once")).toBeTruthy()
  })

  it("is reached by one key", async () => {
    const { user } = profile()
    const stage = await screen.findByRole("combobox", { name: "Stage" })
    await user.keyboard("s")
    expect(document.activeElement).toBe(stage)
  })

  it("is disqualified for a reason alone, and stays where it was until there is one", async () => {
    const { user, worker } = profile()
    await user.selectOptions(await screen.findByRole("combobox", { name: "Stage" }), "Disqualified")
    await user.keyboard("{Enter}")
    expect(screen.getByRole("alert").textContent).toBe("Say why in a few words.")
    expect(worker.inputsOf("contacts.update")).toEqual([])
    await user.keyboard("No budget{Enter}")
    await waitFor(() =>
      expect(worker.inputsOf("contacts.update")).toMatchObject([
        { changes: { stage: "disqualified", stageReason: "No budget" } },
      ]),
    )
  })

  it("has the names that the user gave", async () => {
    const { worker } = profile()
    await screen.findByRole("combobox", { name: "Stage" })
    worker.answers["settings.get"] = () => ({ ...defaultSettings, language: "en", stageNames: { lead: "Hot one" } })
    worker.announce([{ subject: "settings" }])
    expect(await screen.findByRole("option", { name: "Hot one" })).toBeTruthy()
  })
})

describe("a proposed move", () => {
  const proposal: Lead["proposal"] = {
    to: "lead",
    why: "signal",
    key: "signal/m1#price-asked",
    isInMail: false,
    evidence: [
      { key: "m1#price-asked", kind: "signal", signal: "price-asked", at: NOW, quote: "How much is it?" },
      { key: "m1", kind: "email", at: NOW, quote: "How much is it?" },
    ],
  }

  it("shows the words that speak for it once, and is accepted by one key", async () => {
    const { user, worker } = profile({ proposal })
    const region = await screen.findByRole("region", { name: "Proposed stage" })
    expect(within(region).getAllByText("How much is it?")).toHaveLength(1)
    await user.keyboard("y")
    await waitFor(() =>
      expect(worker.inputsOf("leads.accept")).toMatchObject([{ contactId: ada.id, key: proposal.key }]),
    )
    expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy()
  })

  it("is declined by another, and remembered", async () => {
    const { user, worker } = profile({ proposal })
    await screen.findByRole("region", { name: "Proposed stage" })
    await user.keyboard("i")
    await waitFor(() =>
      expect(worker.inputsOf("contacts.decline")).toMatchObject([{ id: ada.id, keys: [proposal.key] }]),
    )
  })
})

describe("signals", () => {
  const signal = { id: newId(), kind: "price-asked" as const, rule: "how-much", quote: "How much is it?", at: NOW }

  it("show their sentence on focus, and teach when they are none", async () => {
    const { user, worker } = profile({ signals: [signal] })
    const chip = await screen.findByRole("button", { name: "Asked for the price" })
    chip.focus()
    expect((await screen.findByRole("tooltip")).textContent).toContain("How much is it?")
    await user.click(screen.getByRole("button", { name: "Not a signal: Asked for the price" }))
    const { id, rule, quote } = signal
    expect(worker.inputsOf("signals.dismiss")).toMatchObject([{ contactId: ada.id, id, rule, quote }])
  })
})

describe("the grade", () => {
  it("opens where it comes from, for any day", async () => {
    const { user, worker } = profile()
    worker.answers["leads.ledger"] = ({ day = "2026-11-20" }) => ({
      version: 3,
      day,
      first: "2026-10-01",
      score,
      lines: [
        {
          score: "engagement",
          rule: "email-in",
          event: "e1",
          at: NOW,
          points: 12,
          halfLifeDays: 30,
          share: 11.96,
          because: { on: "event", kind: "email", direction: "in" },
          quote: "Prices",
        },
      ],
      faded: 2,
      over: [{ rule: "email-in", points: 4 }],
    })
    await user.click(await screen.findByRole("button", { name: /^B3: fit 55, engagement 32/ }))
    const region = await screen.findByRole("region", { name: "Where the score comes from" })
    const list = await within(region).findByRole("list", { name: "Engagement" })
    expect(list.textContent).toContain("+12")
    expect(list.textContent).toContain("Prices")
    expect(region.textContent).toContain("2 others no longer count.")
    expect(region.textContent).toContain("-4: more than")
    fireEvent.change(screen.getByLabelText("As of"), { target: { value: "2026-10-05" } })
    await waitFor(() => expect(worker.inputsOf("leads.ledger").at(-1)).toMatchObject({ day: "2026-10-05" }))
  })

  it("is none for whoever is never scored, which is said", async () => {
    profile({ score: undefined, excluded: { relationship: "supplier", by: "list", match: "paper.example" } } as never)
    expect(await screen.findByText("Supplier by paper.example: never scored")).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Hand to sales" })).toBeNull()
  })

  it("says what is missing to the next threshold, and by what it is reached", async () => {
    const step = { rule: "meeting", times: 1, kind: "meeting" as const }
    const mails = { rule: "email-in", times: 2, kind: "email" as const, direction: "in" as const }
    const ways = [
      { steps: [step], points: 25 },
      { steps: [mails], points: 24 },
    ]
    profile({ distance: { to: "sales", fit: 0, engagement: 8, ways, learn: [] } })
    expect(await screen.findByText("Sales-qualified: 8 points of engagement (one meeting or 2 replies)")).toBeTruthy()
  })
})

describe("the handover", () => {
  it("shows a brief that can be changed, and hands it to somebody", async () => {
    const { user, worker } = profile()
    worker.answers["leads.brief"] = () =>
      handoverBrief({ contact: ada, interactions: [], tasks: [], since: NOW, score: { ...score, reasons: [] } })
    await screen.findByRole("button", { name: "Hand to sales" })
    await user.keyboard("h")
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Brief for sales" })
    expect(text.value).toContain("Ada Lovelace, Analyst, Engines Ltd")
    expect(text.value).toContain("Grade B3")
    await user.type(text, "\nCall on Monday")
    await user.type(screen.getByRole("textbox", { name: "Owner in sales" }), "Marta")
    await user.click(screen.getByRole("button", { name: "Hand over" }))
    await waitFor(() =>
      expect(worker.inputsOf("leads.handOver")).toMatchObject([
        { contactId: ada.id, to: "Marta", text: expect.stringContaining("Call on Monday") },
      ]),
    )
  })

  it("can be sent back, with a reason", async () => {
    const { user, worker } = profile({ handover: { id: newId(), at: NOW, to: "Marta", text: "Brief" } })
    await user.click(await screen.findByRole("button", { name: "Send back" }))
    await user.keyboard("No budget{Enter}")
    await waitFor(() =>
      expect(worker.inputsOf("leads.sendBack")).toMatchObject([{ contactId: ada.id, reason: "No budget" }]),
    )
  })
})

it("says whom they are like, and why", async () => {
  const { user } = profile({
    persona: {
      id: newId(),
      name: "The planner",
      share: 0.5,
      met: [{ field: "jobTitle", op: "contains", values: ["analyst"] } as never],
      unmet: [{ field: "organization", op: "missing" } as never],
      details: { needs: ["An overview"], objections: ["The price"] },
    },
    segments: [{ id: newId(), name: "Analysts" }],
  })
  await user.click(await screen.findByRole("button", { name: "The planner: 50% of the traits" }))
  expect(within(screen.getByRole("region", { name: "Fits" })).getByText(/analyst/)).toBeTruthy()
  expect(screen.getByText("An overview")).toBeTruthy()
  expect(screen.getByText("Analysts")).toBeTruthy()
})

it("keeps owner, status, source and size where they are changed", async () => {
  const { user, worker } = profile()
  await user.click(await screen.findByText("Owner, status and source"))
  await user.selectOptions(screen.getByRole("combobox", { name: "Lead status" }), "Unqualified")
  await user.selectOptions(screen.getByRole("combobox", { name: "Source" }), "Referral")
  await waitFor(() => expect(worker.inputsOf("contacts.update").length).toBe(2))
  expect(worker.inputsOf("contacts.update")).toMatchObject([
    { changes: { leadStatus: "unqualified" } },
    { changes: { source: { channel: "referral" } } },
  ])
})
