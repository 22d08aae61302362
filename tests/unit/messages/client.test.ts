import { describe, expect, it, vi } from "vitest"
import { ask } from "~messages/client"

const messenger = (...answers: (() => unknown)[]) => {
  const sendMessage = vi.fn(async (_message: unknown) => answers[sendMessage.mock.calls.length - 1]?.())
  return { runtime: { sendMessage } }
}
const dies = () => {
  throw new Error("A listener indicated an asynchronous response by returning true, but the message channel closed")
}

describe("asking the worker", () => {
  it("asks again, with the same input, when the worker died before it answered", async () => {
    const browser = messenger(dies, () => ({ ok: true, value: [] }))
    await expect(ask(browser, "sites.list", {})).resolves.toEqual([])
    const [first, second] = browser.runtime.sendMessage.mock.calls
    expect(second).toEqual(first)
  })

  it("gives up after the second time, and says that nobody listens", async () => {
    await expect(ask(messenger(dies, dies), "sites.list", {})).rejects.toMatchObject({ code: "nobody-listening" })
    await expect(
      ask(
        messenger(
          () => undefined,
          () => undefined,
        ),
        "sites.list",
        {},
      ),
    ).rejects.toMatchObject({
      code: "nobody-listening",
    })
  })

  it("rejects with the worker's own problem", async () => {
    const browser = messenger(() => ({ ok: false, code: "store-full", details: {} }))
    await expect(ask(browser, "sites.list", {})).rejects.toMatchObject({ name: "Problem", code: "store-full" })
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(1)
  })
})
