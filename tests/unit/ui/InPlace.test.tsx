// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"

import { Problem } from "~domain/problem"
import { InPlace } from "~ui/components/InPlace"

import { fakeWorker } from "./fake-worker"
import { show } from "./render"

beforeEach(() => void fakeWorker())

const jobTitle = (onSave: (text: string, overwrite: boolean) => Promise<unknown>) =>
  show(<InPlace label="Job title" value="Engineer" onSave={onSave} />)

describe("a value edited where it stands", () => {
  it("saves on Enter and gives the focus back to the value", async () => {
    const onSave = vi.fn(async () => {})
    const { user } = jobTitle(onSave)

    await user.click(screen.getByRole("button", { name: "Edit Job title: Engineer" }))
    await user.keyboard("Director{Enter}")

    expect(onSave).toHaveBeenCalledExactlyOnceWith("Director", false)
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Engineer"))
  })

  it("opens with F2 and leaves everything as it was on Escape", async () => {
    const onSave = vi.fn(async () => {})
    const { user } = jobTitle(onSave)

    await user.tab()
    await user.keyboard("{F2}Director{Escape}")

    expect(onSave).not.toHaveBeenCalled()
    expect(screen.getByRole("button", { name: "Edit Job title: Engineer" })).toBeTruthy()
  })

  it("keeps what was typed when it can't be saved, and says why", async () => {
    const { user } = jobTitle(() => Promise.reject(new Problem("store-full", {})))

    await user.click(screen.getByRole("button"))
    await user.keyboard("Director{Enter}")

    expect((await screen.findByRole("alert")).textContent).toContain("no room left")
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Job title" }).value).toBe("Director")
  })

  it("asks which to keep when the value was changed elsewhere", async () => {
    const onSave = vi.fn(async (_text: string, overwrite: boolean) => {
      if (!overwrite) throw new Problem("changed-elsewhere", { field: "jobTitle", current: "Buyer" })
    })
    const { user } = jobTitle(onSave)

    await user.click(screen.getByRole("button"))
    await user.keyboard("Director{Enter}")
    await user.click(await screen.findByRole("button", { name: "Keep mine" }))

    expect(onSave).toHaveBeenLastCalledWith("Director", true)
    expect(screen.queryByRole("textbox")).toBeNull()
  })

  it("lets the other value stand when that is chosen", async () => {
    const onSave = vi.fn(() =>
      Promise.reject(new Problem("changed-elsewhere", { field: "jobTitle", current: "Buyer" })),
    )
    const { user } = jobTitle(onSave)

    await user.click(screen.getByRole("button"))
    await user.keyboard("Director{Enter}")
    await user.click(await screen.findByRole("button", { name: "Use the other" }))

    expect(onSave).toHaveBeenCalledOnce()
    expect(screen.queryByRole("textbox")).toBeNull()
  })

  it("saves what was typed when the panel moves on to somebody else", async () => {
    const onSave = vi.fn(async () => {})
    const { user, unmount } = jobTitle(onSave)

    await user.click(screen.getByRole("button"))
    await user.keyboard("Director")
    unmount()

    expect(onSave).toHaveBeenCalledExactlyOnceWith("Director", false)
  })

  it("refuses what can't be right, beside the field", async () => {
    const onSave = vi.fn(async () => {})
    const { user } = show(
      <InPlace label="E-mail" value="ada@example.com" check={() => "That is no address."} onSave={onSave} />,
    )

    await user.click(screen.getByRole("button"))
    await user.keyboard("ada{Enter}")

    expect(screen.getByRole("alert").textContent).toBe("That is no address.")
    expect(onSave).not.toHaveBeenCalled()
  })
})

describe("where a value comes from", () => {
  const provenance = { kind: "signature", url: "https://mail.example.com/1", at: Date.now(), text: "Engineer at Acme" }

  it("is told on keyboard focus, and goes with Escape", async () => {
    const { user } = show(
      <InPlace label="Job title" value="Engineer" provenance={provenance} onSave={async () => {}} />,
    )

    await user.tab()
    const tip = await screen.findByRole("tooltip")
    expect(tip.textContent).toContain("From the mail’s signature on mail.example.com, now")
    expect(tip.textContent).toContain("Engineer at Acme")
    expect(document.activeElement?.getAttribute("aria-describedby")).toBe(tip.id)

    await user.keyboard("{Escape}")
    expect(screen.queryByRole("tooltip")).toBeNull()
  })
})
