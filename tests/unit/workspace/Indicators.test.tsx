// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it } from "vitest"

import { newId } from "~domain/ids"
import type { Indicators as Found } from "~domain/indicators"
import { Indicators } from "~workspace/indicators/Indicators"

import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const NOTHING: Found = {
  people: 0,
  excluded: 0,
  already: 0,
  funnel: [
    { stage: "contact", reached: 0, converted: 0 },
    { stage: "lead", reached: 0, converted: 0 },
    { stage: "customer", reached: 0, converted: 0 },
  ],
  becameLeads: { reached: 0, converted: 0 },
  becameCustomers: { reached: 0, converted: 0 },
  sources: [],
  unanswered: 0,
  won: [],
}

const SEGMENTS = [{ id: newId(), name: "Spain", kind: "static" as const }]

function shown(found: Partial<Found>) {
  const worker = fakeWorker({ "indicators.get": () => ({ ...NOTHING, ...found }), "segments.list": () => SEGMENTS })
  return { worker, ...showWithStatus(<Indicators />) }
}

const plot = (name: RegExp) => screen.findByRole("img", { name })

it("tells of a period by plots that can be read aloud, with what is usual beside", async () => {
  shown({
    people: 50,
    excluded: 3,
    already: 2,
    funnel: [
      { stage: "contact", reached: 45, converted: 9 },
      { stage: "lead", reached: 9, converted: 3 },
      { stage: "customer", reached: 3, converted: 0 },
    ],
    becameLeads: { reached: 45, converted: 9 },
    becameCustomers: { reached: 9, converted: 3 },
    sources: [{ channel: "referral", reached: 4, converted: 2 }],
    replies: { count: 12, median: 90, lower: 20, upper: 3 * 24 * 60 },
    unanswered: 4,
    won: [
      { month: "2026-09", count: 1 },
      { month: "2026-10", count: 2 },
    ],
  })
  expect(await plot(/^Stages: Contact: 45, 20% went on; Lead: 9, 33% went on; Customer: 3$/)).toBeTruthy()
  expect(await plot(/Contact to Lead: 9 of 45 \(20%\) \(usual: 2% to 5%\)/)).toBeTruthy()
  expect(await plot(/Lead to Customer: 3 of 9 \(33%\) \(usual: 5% to 10%\)/)).toBeTruthy()
  expect(await plot(/by source: Referral: 2 of 4 \(50%\)/)).toBeTruthy()
  expect(await plot(/A quarter less than: 20 min; Half less than \(median\): 1 hr 30 min; .*: 3 days/)).toBeTruthy()
  expect(await plot(/Leads won by month: Sep 2026: 1; Oct 2026: 2/)).toBeTruthy()
  expect(screen.getByText("12 were answered, 4 not yet.")).toBeTruthy()
  expect(screen.getByText(/The bands are rules of thumb/)).toBeTruthy()
  expect(screen.getByText(/Left out: 3 who are never leads, and 2 who were customers/)).toBeTruthy()
})

it("asks anew for another period", async () => {
  const { worker, user } = shown({ unanswered: 1 })
  await user.click(await screen.findByRole("radio", { name: "30 days" }))
  await waitFor(() => expect(worker.inputsOf("indicators.get")).toHaveLength(2))
  const [year, month] = worker.inputsOf("indicators.get")
  expect(((month?.to ?? 0) - (month?.from ?? 0)) / 86_400_000).toBeCloseTo(30, 6)
  expect(((year?.to ?? 0) - (year?.from ?? 0)) / 86_400_000).toBeCloseTo(365, 6)
  await user.click(screen.getByRole("radio", { name: "All time" }))
  await waitFor(() => expect(worker.inputsOf("indicators.get").at(-1)?.from).toBe(0))
})

it("asks of a segment's people alone", async () => {
  const { worker, user } = shown({ unanswered: 1 })
  const spain = await screen.findByRole("option", { name: "Spain" })
  await user.selectOptions(screen.getByRole("combobox", { name: "Segment" }), spain)
  await waitFor(() => expect(worker.inputsOf("indicators.get").at(-1)?.segment).toBe(SEGMENTS[0]?.id))
})

it("teaches what to do where nothing happened", async () => {
  shown({})
  expect(await screen.findByRole("heading", { name: "Nothing happened in this period" })).toBeTruthy()
  expect(screen.getByText(/move them from stage to stage/)).toBeTruthy()
})
