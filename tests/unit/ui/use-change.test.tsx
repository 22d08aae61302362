// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { expect, it } from "vitest"

import { Button } from "~ui/components/Button"
import { useChange } from "~ui/use-change"

import { failing, fakeWorker } from "./fake-worker"
import { showWithStatus } from "./render"

const ID = "01890000-0000-7000-8000-000000000001"

function Completer() {
  const complete = useChange("tasks.complete")
  return <Button onClick={() => complete.mutate({ id: ID })}>Complete</Button>
}

it("says what was saved and takes it back with one click", async () => {
  const worker = fakeWorker({ "tasks.complete": () => ({ seq: 41 }) })
  const { user } = showWithStatus(<Completer />)

  await user.click(screen.getByRole("button", { name: "Complete" }))
  expect((await screen.findByRole("status")).textContent).toBe("Saved")
  await user.click(screen.getByRole("button", { name: "Undo" }))

  expect(worker.inputsOf("history.undo")).toMatchObject([{ seq: 41 }])
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Undone"))
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull()
})

it("tells which fields an undo had to leave", async () => {
  fakeWorker({ "history.undo": () => ({ seq: 2, kept: ["jobTitle", "emails/ada@example.com"] }) })
  const { user } = showWithStatus(<Completer />)

  await user.click(screen.getByRole("button", { name: "Complete" }))
  await user.click(await screen.findByRole("button", { name: "Undo" }))

  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Job title and E-mail"))
})

it("is the same command when it is tried again, since the first try may have arrived", async () => {
  const worker = fakeWorker({ "tasks.complete": failing("nobody-listening", { name: "tasks.complete" }) })
  const { user } = showWithStatus(<Completer />)
  const click = () => user.click(screen.getByRole("button", { name: "Complete" }))

  await click()
  await click()
  worker.answers["tasks.complete"] = () => ({ seq: 1 })
  await click()
  await screen.findByRole("button", { name: "Undo" })
  await click()

  const ids = worker.inputsOf("tasks.complete").map(({ commandId }) => commandId)
  expect(ids).toHaveLength(4)
  expect(new Set(ids.slice(0, 3)).size).toBe(1)
  expect(ids[3], "a new action is a new command").not.toBe(ids[0])
})
