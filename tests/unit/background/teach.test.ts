import { beforeEach, expect, it, vi } from "vitest"

import { handlers } from "~background/handlers"
import * as pageReader from "~background/page-reader"
import { keepReport } from "~background/screens"
import { readTaughtAgain } from "~background/taught-pages"
import { onCommit } from "~db/commit"
import type { ParsedInputOf } from "~messages/protocol"

import fakeBrowser from "../../support/fake-browser"
import { anOpenStore } from "../../support/store"
import { aCommand, ask } from "../../support/worker"

const TEAM = "https://engines.example/team"
const TAB = 7
const inTab = { tabId: TAB, frameId: 0 }

beforeEach(async () => {
  await anOpenStore()
  vi.mocked(fakeBrowser.tabs.get).mockImplementation(async (id) => ({ id, url: TEAM }))
})

const lesson = (parts: Partial<NonNullable<ParsedInputOf<"teach.picked">>["rule"]> = {}) => ({
  rule: { host: "engines.example", pages: "/team", field: "jobTitle" as const, path: "main>div[*]>p[1]", ...parts },
  alike: 12,
  text: "Analyst",
})
const rulesOf = (url: string) => handlers["teach.rules"]({ url }, inTab)

it("learns from the one click that the user was asked for, and gives it back by undo", async () => {
  await ask("teach.begin", { tabId: TAB, field: "jobTitle" })
  expect(await handlers["teach.wanted"]({}, inTab)).toBe("jobTitle")
  await handlers["teach.hover"]({ text: "Analyst" }, inTab)
  expect(await ask("teach.state", { tabId: TAB })).toEqual({ field: "jobTitle", text: "Analyst" })

  await handlers["teach.picked"](lesson(), inTab)
  expect(await handlers["teach.wanted"]({}, inTab)).toBeNull()
  expect((await rulesOf(TEAM)).map(({ path }) => path)).toEqual(["main>div[*]>p[1]"])
  expect(await rulesOf("https://engines.example/press")).toEqual([])

  const { learnt } = (await ask("teach.state", { tabId: TAB })) ?? {}
  expect(learnt?.alike).toBe(12)
  await ask("history.undo", { ...aCommand(), seq: learnt?.seq ?? 0 })
  expect(await rulesOf(TEAM)).toEqual([])
})

it("learns nothing that wasn't asked for: unasked, another field, another page, another tab", async () => {
  await handlers["teach.picked"](lesson(), inTab)
  await ask("teach.begin", { tabId: TAB, field: "jobTitle" })
  await handlers["teach.picked"](lesson({ field: "emails" }), inTab)
  await handlers["teach.picked"](lesson(), { tabId: 8, frameId: 0 })
  await handlers["teach.picked"](lesson({ host: "bank.example" }), inTab)
  expect([...(await rulesOf(TEAM)), ...(await rulesOf("https://bank.example/team"))]).toEqual([])
})

it("puts a later lesson in the place of the earlier, and takes rules from a file", async () => {
  for (const path of ["main>p[1]", "main>p[2]"]) {
    await ask("teach.begin", { tabId: TAB, field: "jobTitle" })
    await handlers["teach.picked"](lesson({ path }), inTab)
  }
  expect((await rulesOf(TEAM)).map(({ path }) => path)).toEqual(["main>p[2]"])

  const { rule } = lesson({ field: "fullName", path: "main>h1[1]" })
  await ask("teach.import", {
    ...aCommand(),
    file: { format: "junto-site-rules", version: 1, rules: [rule, lesson({ path: "main>p[3]" }).rule] },
  })
  const rules = await rulesOf(TEAM)
  expect(rules.map(({ path }) => path)).toEqual(["main>h1[1]", "main>p[3]"])

  await ask("teach.forget", { ...aCommand(), ids: rules.map(({ id }) => id) })
  expect(await rulesOf(TEAM)).toEqual([])
})

it("reads again the open pages that a lesson holds for, when it is learnt, taken back and forgotten", async () => {
  const readAgain = vi.spyOn(pageReader, "readPage").mockResolvedValue()
  vi.mocked(fakeBrowser.tabs.query).mockResolvedValue([{ id: TAB }, { id: 8 }, { id: 9 }])
  const shown = { title: "", state: "page" as const, people: [] }
  await keepReport(TAB, 0, { ...shown, url: TEAM })
  await keepReport(8, 0, { ...shown, url: "https://engines.example/press" })
  onCommit(({ operations }) => void readTaughtAgain(operations))
  const tabsReadBy = async (work: () => Promise<unknown>) => {
    readAgain.mockClear()
    await work()
    await vi.waitFor(() => expect(readAgain).toHaveBeenCalled())
    return readAgain.mock.calls.flat()
  }

  await ask("teach.begin", { tabId: TAB, field: "jobTitle" })
  expect(await tabsReadBy(() => handlers["teach.picked"](lesson(), inTab))).toEqual([TAB])
  const { learnt } = (await ask("teach.state", { tabId: TAB })) ?? {}
  expect(await tabsReadBy(() => ask("history.undo", { ...aCommand(), seq: learnt?.seq ?? 0 }))).toEqual([TAB])

  const file = { format: "junto-site-rules" as const, version: 1 as const, rules: [lesson().rule] }
  expect(await tabsReadBy(() => ask("teach.import", { ...aCommand(), file }))).toEqual([TAB])
  const ids = (await rulesOf(TEAM)).map(({ id }) => id)
  expect(await tabsReadBy(() => ask("teach.forget", { ...aCommand(), ids }))).toEqual([TAB])
  onCommit(() => {})
})
