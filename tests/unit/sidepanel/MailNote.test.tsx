// @vitest-environment happy-dom
import { screen } from "@testing-library/react"
import { expect, it } from "vitest"

import { MailNote } from "~sidepanel/panels/MailNote"

import { fakeWorker } from "../ui/fake-worker"
import { showWithStatus } from "../ui/render"
import { aScreen } from "./a-screen"

function note(parts: object) {
  fakeWorker()
  const { mail } = aScreen()
  if (!mail) throw new Error("a screen of a mail has one")
  return showWithStatus(<MailNote mail={{ ...mail, ...parts }} />)
}

it("says that a program sent a mail", async () => {
  note({ nature: "newsletter" })
  expect(await screen.findByText("A newsletter: sent to many at once.")).toBeTruthy()
})

it("says when the webmail is new to us", async () => {
  note({ certainty: 0.7 })
  expect(await screen.findByText(/doesn’t know this webmail/)).toBeTruthy()
})

it("says nothing of a person's mail in a client that is known", () => {
  note({ nature: "person" })
  expect(screen.queryByText(/program|webmail/)).toBeNull()
})
