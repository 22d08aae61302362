// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react"
import { expect, it } from "vitest"

import { summaryOf } from "~domain/contact-name"
import { defaultSettings } from "~domain/settings"
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

/** A worker with a base of which everything that is mended leaves its list. */
function aBase(roundAt = 0) {
  const [eva, luis] = [aContact({ fullName: "EVA MORA" }), aContact({ fullName: "Luis Gil" })]
  const on: Record<string, string[]> = { irregular: [ana.id, eva.id], stale: [luis.id] }
  const settings = { ...defaultSettings, language: "en" as const, roundAt }
  const worker = fakeWorker({
    "settings.get": () => settings,
    "settings.update": ({ changes }) => {
      Object.assign(settings, changes)
      return { seq: 9 }
    },
    "quality.overview": () => ({
      counts: { ...NONE, irregular: on.irregular?.length ?? 0, stale: on.stale?.length ?? 0 },
      duplicates: 0,
      score: 90 - 10 * (on.irregular?.length ?? 0),
      days: [],
      checkedAt: 1,
    }),
    "quality.harmful": ({ list, count }) => ({ ids: (on[list] ?? []).slice(0, count) }),
    "quality.list": ({ list, ids = [] }) => {
      const there = [ana, eva, luis].filter(({ id }) => ids.includes(id) && on[list]?.includes(id))
      const suggestions = (list === "irregular" ? ["fullName" as const] : []).map((field) => ({
        kind: "irregular" as const,
        code: "name-casing" as const,
        field,
        fix: "Somebody",
      }))
      const entries = there.map((contact) => ({ contact: summaryOf(contact), score: 50, seenAt: 1, suggestions }))
      return { entries, total: entries.length }
    },
    "quality.mend": ({ id }) => {
      on.irregular = on.irregular?.filter((one) => one !== id) ?? []
      return { seq: 1 }
    },
    "quality.confirm": ({ id }) => {
      on.stale = on.stale?.filter((one) => one !== id) ?? []
      return { seq: 2 }
    },
  })
  const changed = () => worker.announce([{ subject: "quality" }, { subject: "settings" }])
  return { worker, changed, settings, ...showWithStatus(<Quality />) }
}

it("is worked through in a round: list after list by keys, with what came of it, and the day of the next", async () => {
  const { user, worker, changed, settings } = aBase()
  expect(await screen.findByText(/Not done yet/)).toBeTruthy()
  await screen.findByRole("button", { name: "Start the round" })
  await user.keyboard("r")
  expect(await screen.findByText("2 of 2 cases left")).toBeTruthy()
  expect(screen.getByText("Step 1 of 2")).toBeTruthy()
  await user.keyboard("j")
  await user.keyboard("m")
  await waitFor(() =>
    expect(worker.inputsOf("quality.mend")).toMatchObject([{ id: expect.not.stringContaining(ana.id) }]),
  )
  changed()
  expect(await screen.findByText("1 of 2 cases left")).toBeTruthy()
  await user.keyboard("m")
  await waitFor(() => expect(worker.inputsOf("quality.mend").at(-1)).toMatchObject({ id: ana.id }))
  changed()
  expect(await screen.findByText("Nothing is left to do here.")).toBeTruthy()

  await user.keyboard("{ArrowRight}")
  expect(await screen.findByRole("heading", { name: "Stale" })).toBeTruthy()
  expect(await screen.findByRole("button", { name: "Still right: Luis Gil" })).toBeTruthy()
  await user.keyboard("y")
  await waitFor(() => expect(worker.inputsOf("quality.confirm")).toHaveLength(1))
  await user.keyboard("{ArrowRight}")
  expect(await screen.findByRole("heading", { name: "The round is done" })).toBeTruthy()
  changed()
  expect(await screen.findByText("Score 70 before, 90 now.")).toBeTruthy()
  await waitFor(() => expect(screen.getByText(/3 cases less than before. Next due on/)).toBeTruthy())
  expect(within(screen.getByRole("table")).getByRole("row", { name: "Irregular 2 0" })).toBeTruthy()
  expect(settings.roundAt).toBeGreaterThan(0)
  await user.click(screen.getByRole("button", { name: "Back to the lists" }))
  expect(await screen.findByText(/Last done .* Next due on/)).toBeTruthy()
})

it("is a round that goes on where it was stopped, with the same cases", async () => {
  const first = aBase(Date.now() - 40 * 86_400_000)
  expect(await screen.findByText(/Due since/)).toBeTruthy()
  await first.user.keyboard("r")
  await screen.findByText("2 of 2 cases left")
  await first.user.keyboard("{ArrowRight}")
  await screen.findByRole("heading", { name: "Stale" })
  await screen.findByText("1 of 1 cases left")
  await first.user.keyboard("{Escape}")
  await first.user.click(await screen.findByRole("button", { name: "Go on with the round" }))
  expect(await screen.findByRole("heading", { name: "Stale" })).toBeTruthy()
  expect(first.worker.inputsOf("quality.harmful")).toHaveLength(2)
  expect(screen.getByText("Step 2 of 2")).toBeTruthy()
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
