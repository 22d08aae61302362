// @vitest-environment happy-dom
import { screen } from "@testing-library/react"
import { expect, it } from "vitest"

import { summaryOf } from "~domain/contact-name"
import type { QualityEntry } from "~messages/quality"
import { Quality } from "~workspace/quality/Quality"

import { aContact } from "../../support/builders"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ana = aContact({ fullName: "ANA RUIZ" })
const NONE = { bounced: 0, invalid: 0, irregular: 0, incomplete: 0, stale: 0, disengaged: 0 }

function shown(counts: Partial<typeof NONE>, days = [{ day: "2026-11-01", score: 60, contacts: 2 }]) {
  const worker = fakeWorker({
    "quality.overview": () => ({ counts: { ...NONE, ...counts }, duplicates: 3, score: 71, days, checkedAt: 1 }),
    "quality.list": ({ list }) => {
      const mend = {
        kind: "irregular",
        code: "name-casing",
        field: "fullName",
        value: "ANA RUIZ",
        fix: "Ana Ruiz",
      } as const
      const entry: QualityEntry = {
        contact: summaryOf(ana),
        score: 55,
        seenAt: 1,
        suggestions: list === "irregular" ? [mend] : [],
      }
      return { entries: counts[list] ? [entry] : [], total: counts[list] ?? 0 }
    },
    "quality.mend": () => ({ seq: 1 }),
    "quality.mendAll": () => ({ started: true }),
    "jobs.list": () => [],
  })
  return { worker, ...showWithStatus(<Quality />) }
}

it("begins with the list that harms most, and says what is wrong and how it would be right", async () => {
  const { worker, user } = shown({ irregular: 1, stale: 1 })
  expect(await screen.findByText("Written in one case: ANA RUIZ")).toBeTruthy()
  expect(screen.getByText("Ana Ruiz")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Mend ANA RUIZ" }))
  expect(worker.inputsOf("quality.mend")[0]).toMatchObject({ id: ana.id })
  await user.click(screen.getByRole("button", { name: "Mend all that is sure" }))
  expect(worker.inputsOf("quality.mendAll")).toHaveLength(1)
})

it("goes on to the next list that has somebody, by a key", async () => {
  const { user } = shown({ irregular: 1, stale: 1 })
  await screen.findByRole("heading", { name: "Irregular" })
  await user.keyboard("n")
  expect(await screen.findByRole("heading", { name: "Stale" })).toBeTruthy()
  expect(screen.queryByRole("button", { name: /^Next/ })).toBeNull()
})

it("shows the score, how it went, and that there are duplicates", async () => {
  shown({}, [
    { day: "2026-10-01", score: 50, contacts: 2 },
    { day: "2026-11-01", score: 71, contacts: 2 },
  ])
  expect(await screen.findByText("71")).toBeTruthy()
  expect(screen.getByRole("img", { name: /: 50; now: 71/ })).toBeTruthy()
  expect(screen.getByRole("link", { name: "Duplicates 3" })).toBeTruthy()
  expect(await screen.findByText("Nobody is on this list.")).toBeTruthy()
})
