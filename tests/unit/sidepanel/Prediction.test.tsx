// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it } from "vitest"

import { newId } from "~domain/ids"
import { Prediction } from "~sidepanel/panels/lead/Prediction"

import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

it("says how likely somebody is to become a customer, and what speaks for it and against", async () => {
  fakeWorker({
    "model.predict": () => ({
      probability: 0.72,
      base: 0.4,
      auc: 0.81,
      contributions: [
        { feature: "(base)", weight: -0.4, value: null },
        { feature: "meetings", weight: 0.9, value: 3 },
        { feature: "seniority", weight: -0.3, value: "learning" },
        { feature: "signal/price-asked", weight: 0.1, value: 1 },
        { feature: "phone", weight: 0.01, value: true },
      ],
    }),
  })
  showWithStatus(<Prediction contactId={newId()} />)
  expect(await screen.findByText(/72% likely to become a customer/)).toBeTruthy()
  expect(screen.getByText("40% on average")).toBeTruthy()
  expect(screen.getAllByRole("listitem", { hidden: true }).map(({ textContent }) => textContent)).toEqual([
    "Meetings: 3speaks strongly for it",
    "Position: learning or retiredspeaks against it",
    "Asked for the price: 1speaks slightly for it",
  ])
})

it("says nothing where no model is good enough", async () => {
  const worker = fakeWorker({ "model.predict": () => null })
  const { container } = showWithStatus(<Prediction contactId={newId()} />)
  await waitFor(() => expect(worker.inputsOf("model.predict")).toHaveLength(1))
  expect(container.querySelector("details")).toBeNull()
})
