// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { expect, it } from "vitest"

import { newId } from "~domain/ids"
import { defaultScoreRules } from "~domain/score/default-rules"
import type { ScoreRules } from "~domain/score/rules"
import { readScoreRules } from "~domain/score/rules-schema"
import { defaultSettings } from "~domain/settings"
import type { LeadModelReport } from "~messages/lead-model"
import { Scoring } from "~workspace/scoring/Scoring"

import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ANA = newId()
const none = { count: 0, ids: [] }
const NOTHING_LEARNT: LeadModelReport = { won: 3, lost: 2, needed: 20, isGood: false, base: 0.6, learnt: [] }

function shown(report = NOTHING_LEARNT, settings = defaultSettings) {
  const worker = fakeWorker({
    "settings.get": () => ({ ...settings, language: "en" }),
    "scoring.get": () => ({ rules: { ...defaultScoreRules, version: 4 }, defaults: defaultScoreRules }),
    "scoring.preview": ({ rules, soFar }) => {
      const read = readScoreRules(JSON.parse(JSON.stringify(rules)))
      if ("faults" in read) return read
      const people = soFar ? 900 : 500
      const up = { marketing: { count: 7, ids: [ANA] }, sales: none }
      const preview = { people, excluded: 1, changed: 12, up, down: { marketing: none, sales: none } }
      return { preview, ...(!soFar && { after: ANA }), total: 900, names: { [ANA]: "Ana Ruiz" } }
    },
    "scoring.save": () => ({ seq: 3 }),
    "scoring.covered": ({ soFar }) => ({
      covered: { "acme.es": soFar ? 30 : 12 },
      ...(!soFar && { after: ANA }),
      done: 500,
      total: 900,
    }),
    "settings.update": () => ({ seq: 1 }),
    "model.report": () => report,
    "model.learn": () => ({ started: true }),
  })
  return { worker, ...showWithStatus(<Scoring />) }
}

const tried = (worker: ReturnType<typeof shown>["worker"]) =>
  worker.inputsOf("scoring.preview").at(-1)?.rules as ScoreRules | undefined

it("shows every rule in words, and who would cross a threshold once one is changed, before it is saved", async () => {
  const { worker, user } = shown()
  const engagement = await screen.findByRole("list", { name: "Engagement" })
  expect(within(engagement).getByText("Mail from them")).toBeTruthy()
  expect(within(engagement).getByText("+12 points, half of it left after 30 days, 40 in all at most")).toBeTruthy()

  await user.click(screen.getByRole("button", { name: "Change: Mail from them" }))
  const points = screen.getByRole("textbox", { name: "Points" })
  await user.clear(points)
  await user.type(points, "25")
  expect(await screen.findByText("The score or grade of 12 contacts would change, of 900.")).toBeTruthy()
  expect(screen.getByText("7 would come to it")).toBeTruthy()
  expect(screen.getByText("Ana Ruiz and 6 more")).toBeTruthy()
  expect(worker.inputsOf("scoring.save")).toHaveLength(0)

  await user.click(screen.getByRole("button", { name: "Save the rules" }))
  await waitFor(() => expect(worker.inputsOf("scoring.save")).toHaveLength(1))
  const [saved] = worker.inputsOf("scoring.save")
  expect(saved?.over).toBe(4)
  expect(saved?.rules.engagement.find(({ id }) => id === "email-in")?.points).toBe(25)
})

it("says what is wrong at the field, and doesn't save until it is right", async () => {
  const { user } = shown()
  await user.click(await screen.findByRole("button", { name: "Change: Mail from them" }))
  const halfLife = screen.getByRole("textbox", { name: "Days until half is left" })
  await user.clear(halfLife)
  await user.type(halfLife, "0")
  const said = await screen.findByText(/Without days above 0 points would vanish at once/)
  expect(halfLife.getAttribute("aria-describedby")).toBe(said.id)
  expect(halfLife.getAttribute("aria-invalid")).toBe("true")
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save the rules" }).disabled).toBe(true)
})

it("adds a rule, moves one, removes one, and goes back to how it was", async () => {
  const { worker, user } = shown()
  const fit = await screen.findByRole("list", { name: "Fit" })
  await user.click(screen.getAllByRole("button", { name: "Add a rule" })[0] as HTMLElement)
  await user.type(
    screen.getByRole("textbox", { name: "Words or phrases, with commas between" }),
    "buyer, head of buying",
  )
  expect(await within(fit).findByText("The job title has “buyer” or “head of buying”")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: /^Earlier: The job title has “buyer”/ }))
  await user.click(screen.getByRole("button", { name: /^Remove: 10 people or more/ }))
  await waitFor(() => expect(tried(worker)?.fit.map(({ id }) => id)).not.toContain("size-ten"))
  const rules = tried(worker)?.fit ?? []
  expect(rules).toHaveLength(defaultScoreRules.fit.length)
  expect(rules.at(-1)?.id).toBe("known")
  expect(rules.at(-2)?.test).toEqual({ on: "title", words: ["buyer", "head of buying"] })

  await user.click(screen.getByRole("button", { name: "Discard changes" }))
  await waitFor(() => expect(screen.queryByText(/“buyer”/)).toBeNull())
  expect(screen.queryByRole("button", { name: "Discard changes" })).toBeNull()
})

it("lists who is never scored, with how many that covers, and takes more", async () => {
  const settings = { ...defaultSettings, excluded: [{ match: "acme.es", relationship: "supplier" as const }] }
  const { worker, user } = shown(NOTHING_LEARNT, settings)
  expect(await screen.findByText("Supplier · 30 contacts")).toBeTruthy()
  const box = screen.getByRole("textbox", { name: "Address or domain" })
  await user.type(box, "nonsense{Enter}")
  expect(screen.getByRole("alert")).toBeTruthy()
  await user.clear(box)
  await user.type(box, "Spam@Other.es")
  await user.selectOptions(screen.getByRole("combobox", { name: "Relationship" }), "spam")
  await user.keyboard("{Enter}")
  await user.click(screen.getByRole("button", { name: "Add" }))
  await waitFor(() =>
    expect(worker.inputsOf("settings.update").at(-1)?.changes.excluded).toEqual([
      { match: "acme.es", relationship: "supplier" },
      { match: "spam@other.es", relationship: "spam" },
    ]),
  )
})

it("teaches what the prediction needs, and shows how well it does once it has it", async () => {
  shown()
  expect(await screen.findByText(/So far 3 won and 2 lost. From 20 of each/)).toBeTruthy()
})

it("shows how well the prediction does with leads that did not teach it", async () => {
  const figures = {
    auc: 0.81,
    loss: 0.46,
    baseLoss: 0.69,
    gain: 0.23,
    gainError: 0.05,
    calibrationError: 0.03,
    bins: [
      { count: 30, predicted: 0.2, converted: 0.25 },
      { count: 20, predicted: 0.8, converted: 0.75 },
    ],
  }
  const learnt = [
    { feature: "meetings", weight: 0.5, rises: true },
    { feature: "seniority", weight: 0.3, best: "deciding", worst: "learning" },
  ]
  shown({ won: 25, lost: 25, needed: 20, isGood: true, base: 0.5, figures, learnt, at: Date.now() })
  expect(await screen.findByText(/it tells which one in 81% of cases/)).toBeTruthy()
  expect(
    screen.getByRole("img", { name: /^What was said, and what came of it: 20%: 25%: 30; 80%: 75%: 20/ }),
  ).toBeTruthy()
  expect(screen.getByRole("img", { name: /Meetings: the more, the likelier; Position: for: decides/ })).toBeTruthy()
})
