// @vitest-environment happy-dom
import { expect, it, vi } from "vitest"

import { readPage } from "~contents/reading/page-reader"
import { ask } from "~messages/client"

vi.mock("~messages/client")

it("asks once for what was taught about a page, and again where the address is another's", async () => {
  vi.mocked(ask).mockRejectedValueOnce(new Error("no worker")).mockResolvedValue([])
  const read = (path: string) => {
    vi.stubGlobal("location", new URL(path, "https://engines.example"))
    return readPage()
  }

  expect((await read("/team")).state, "read without, rather than not at all").toBe("page")
  for (const path of ["/team", "/team?page=2", "/team#ana", "/press", "/team"]) await read(path)
  expect(vi.mocked(ask).mock.calls.map(([, , input]) => input)).toEqual(
    ["/team", "/team", "/press", "/team"].map((path) => ({ url: `https://engines.example${path}` })),
  )
})
