// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react"
import { expect, it } from "vitest"

import type { DuplicateGroup } from "~messages/duplicates"
import { Duplicates } from "~workspace/duplicates/Duplicates"

import { aContact } from "../../support/builders"
import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"

const ana = aContact({ fullName: "Ana García", jobTitle: "Buyer", tags: ["fair"] })
const again = aContact({ fullName: "García, Ana", jobTitle: "Head Buyer" })
const luis = aContact({ fullName: "Luis Ruiz", emails: [{ value: "luis@firm.example" }] })
const luisToo = aContact({ fullName: "Luis Ruiz", emails: [{ value: "lruiz@home.example" }] })
const luisThree = aContact({ fullName: "L. Ruiz", emails: [] })

const GROUPS: DuplicateGroup[] = [
  {
    contacts: [ana, again],
    probability: 0.987,
    reasons: [
      { field: "email", agreement: "same", weight: 9 },
      { field: "nameOrder", agreement: "same", weight: 1 },
      { field: "jobTitle", agreement: "differs", weight: -1 },
    ],
  },
  {
    contacts: [luis, luisToo, luisThree],
    probability: 0.8,
    reasons: [{ field: "familyName", agreement: "same", weight: 5 }],
  },
]

function shown(groups = GROUPS) {
  const worker = fakeWorker({
    "duplicates.list": () => ({
      groups,
      total: groups.length,
      sure: [
        { threshold: 0.99, groups: 0 },
        { threshold: 0.9, groups: 1 },
      ],
      searchedAt: 1,
    }),
    "duplicates.mergeAll": () => ({ started: true }),
    "jobs.list": () => [],
    "contacts.merge": () => ({ seq: 1, id: ana.id }),
    "contacts.setApart": () => ({ seq: 2 }),
  })
  return { worker, ...showWithStatus(<Duplicates />) }
}

it("tells why two may be one, and what speaks against it", async () => {
  shown()
  expect(await screen.findByText(/E-mail: the same/)).toBeTruthy()
  expect(screen.getByText(/Job title: another/)).toBeTruthy()
  expect(screen.queryByText(/Order of the name/)).toBeNull()
  expect(screen.getByRole("button", { name: /98.* likely/ })).toBeTruthy()
})

it("merges by a key, with the value that was picked and the one who was said to stay", async () => {
  const { worker, user } = shown()
  const titles = within(await screen.findByRole("row", { name: /^Job title/ }))
  await user.click(titles.getByRole("radio", { name: "Head Buyer" }))
  await user.keyboard("2")
  expect(screen.getByRole("radio", { name: "Stays (2)", checked: true })).toBeTruthy()
  await user.keyboard("m")
  expect(worker.inputsOf("contacts.merge")[0]).toMatchObject({
    into: again.id,
    ids: [ana.id],
    picks: { jobTitle: again.id },
  })
})

it("goes on to the next group by a key, and leaves out whoever is another there", async () => {
  const { worker, user } = shown()
  await screen.findByRole("row", { name: /^Job title/ })
  await user.keyboard("j")
  const [, , third] = await screen.findAllByRole("checkbox", { name: "Is one of them" })
  await user.click(third as HTMLElement)
  await user.click(screen.getByRole("button", { name: "Merge 2 contacts" }))
  expect(worker.inputsOf("contacts.merge")[0]).toMatchObject({ into: luis.id, ids: [luisToo.id] })
})

it("remembers by a key that they are not the same", async () => {
  const { worker, user } = shown()
  await screen.findByRole("row", { name: /^Job title/ })
  await user.keyboard("n")
  expect(worker.inputsOf("contacts.setApart")[0]).toMatchObject({ ids: [ana.id, again.id] })
})

it("merges all that are sure enough, once the user says how sure", async () => {
  const { worker, user } = shown()
  expect((await screen.findByRole<HTMLButtonElement>("button", { name: "Merge 0 groups" })).disabled).toBe(true)
  await user.selectOptions(screen.getByRole("combobox"), "0.9")
  await user.click(screen.getByRole("button", { name: "Merge 1 group" }))
  expect(worker.inputsOf("duplicates.mergeAll")[0]).toMatchObject({ threshold: 0.9 })
})

it("teaches what will be here while there is nothing", async () => {
  shown([])
  expect(await screen.findByRole("heading", { name: "No duplicates" })).toBeTruthy()
})
