import { beforeEach, expect, it, vi } from "vitest"

import { DraftKeeper } from "~ui/draft-keeper"

import { resetFakeBrowser } from "../../support/fake-browser"
import { fakeWorker } from "./fake-worker"

beforeEach(resetFakeBrowser)

/** A store that writes one draft at a time, when the test lets it. */
function slowStore() {
  const done: (() => void)[] = []
  const worker = fakeWorker({
    "drafts.put": () => new Promise((resolve) => done.push(() => resolve({ kept: true }))),
  })
  const written = () => worker.inputsOf("drafts.put").map(({ value }) => value?.text)
  return { written, finish: () => done.shift()?.() }
}

it("writes from the first letter, at once", () => {
  const { written } = slowStore()
  new DraftKeeper().put("call:ana", { text: "W" })
  expect(written()).toEqual(["W"])
})

it("writes one after another, and only the newest of what waited", async () => {
  const { written, finish } = slowStore()
  const keeper = new DraftKeeper()
  for (const text of ["W", "Wa", "Wan"]) keeper.put("call:ana", { text })
  expect(written()).toEqual(["W"])

  finish()
  await vi.waitFor(() => expect(written()).toEqual(["W", "Wan"]))
})

it("writes nothing after it was settled, so that a saved draft stays gone", async () => {
  const { written, finish } = slowStore()
  const keeper = new DraftKeeper()
  keeper.put("call:ana", { text: "W" })
  keeper.put("call:ana", { text: "Wa" })

  const settled = keeper.settle("call:ana")
  finish()
  await settled
  expect(written()).toEqual(["W"])
})

it("sends what waits when the page goes away", () => {
  const { written } = slowStore()
  const keeper = new DraftKeeper()
  keeper.put("call:ana", { text: "W" })
  keeper.put("call:ana", { text: "Wa" })
  keeper.flush()
  expect(written()).toEqual(["W", "Wa"])
})

it("goes on writing after a write that failed", async () => {
  const worker = fakeWorker({ "drafts.put": () => Promise.reject(new Error("no room")) })
  const keeper = new DraftKeeper()
  keeper.put("call:ana", { text: "W" })
  await keeper.settle("call:ana")
  keeper.put("call:ana", { text: "Wa" })
  expect(worker.inputsOf("drafts.put")).toHaveLength(2)
})
