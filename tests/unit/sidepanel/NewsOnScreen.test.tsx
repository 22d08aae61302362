// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react"
import { expect, it } from "vitest"

import { newsOf } from "~domain/news"
import { Profile } from "~sidepanel/panels/Profile"

import { aCaptured, aContact } from "../../support/builders"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"
import { aKnownPerson, aScreen } from "./a-screen"

const NOW = 1_000
const ada = aContact({
  jobTitle: "Analyst",
  provenance: { jobTitle: { kind: "visible-text", url: "https://engines.example/team", at: 1, text: "Analyst" } },
})
const captured = aCaptured({ jobTitle: "Countess", phones: ["+442079460019"] })

function shown() {
  const worker = fakeWorker({
    "contacts.get": () => ada,
    "contacts.accept": () => ({ seq: 1 }),
    "contacts.decline": () => ({ seq: 2 }),
  })
  const person = { ...aKnownPerson(ada), captured, news: newsOf(ada, captured, NOW) }
  const view = showWithStatus(
    <Profile id={ada.id} screen={aScreen({ people: [person] })} onForm={() => {}} onOpen={() => {}} />,
  )
  return { worker, ...view }
}

it("shows what is newer beside what is on record, and takes one of it over", async () => {
  const { worker, user } = shown()
  const news = within(await screen.findByRole("region", { name: "New on screen" }))
  expect(news.getByText("Analyst")).toBeTruthy()
  await user.click(news.getByRole("button", { name: "Update to Countess" }))
  expect(worker.inputsOf("contacts.accept")[0]).toMatchObject({ id: ada.id, accept: [{ path: "jobTitle" }] })
})

it("takes all of it over by one key, and declines by another", async () => {
  const { worker, user } = shown()
  await screen.findByRole("button", { name: "Update all 2" })
  await user.keyboard("a")
  expect(worker.inputsOf("contacts.accept")[0]?.accept).toHaveLength(2)
  await user.keyboard("x")
  expect(worker.inputsOf("contacts.decline")[0]?.keys).toEqual([
    "jobTitle=countess",
    "phones/+442079460019=442079460019",
  ])
})

it("tells where each value was read, with a link that marks it there", async () => {
  const { user } = shown()
  await user.click(await screen.findByText("Where this comes from: one page"))
  const page = within(await screen.findByRole("region", { name: "engines.example" }))
  expect(page.getByRole("link", { name: "Analyst" }).getAttribute("href")).toBe(
    "https://engines.example/team#:~:text=Analyst",
  )
})
