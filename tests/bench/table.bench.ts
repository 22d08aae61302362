import type { BrowserContext, Page } from "@playwright/test"
import type { ListView } from "~domain/list/view"
import { formatBackup } from "~exchange/backup"

import { fill, withExtension } from "./browser"
import { people, SIZES } from "./data"
import { median, print } from "./table"

const ROUNDS = 9

/** What a person does at a table, as the worker is asked for it: each answers the rows of a screen. */
const VIEWS: Record<string, ListView> = {
  "by name": { filter: {}, search: "", sort: { column: "name", descending: false } },
  "by organisation, backwards": { filter: {}, search: "", sort: { column: "organization", descending: true } },
  "by last change": { filter: {}, search: "", sort: { column: "changedAt", descending: true } },
  "a tag": { filter: { tags: ["fair"] }, search: "", sort: { column: "email", descending: false } },
  "two words typed": { filter: {}, search: "garcia mar", sort: { column: "name", descending: false } },
}

/** Milliseconds from opening the page until the first contact stands in the table; the worker was dead before. */
async function firstRows(context: BrowserContext, page: Page): Promise<number> {
  const address = page.url()
  await page.goto("about:blank")
  await killWorker(context)
  const start = performance.now()
  await page.goto(address)
  await page.locator('[role="row"][aria-rowindex="2"] a').waitFor()
  return performance.now() - start
}

async function killWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  const { targetInfos } = (await session?.send("Target.getTargets")) ?? { targetInfos: [] }
  for (const { type, targetId } of targetInfos)
    if (type === "service_worker") await session?.send("Target.closeTarget", { targetId })
}

/** How long the worker takes to answer with rows of a view, in milliseconds, and how many it has. */
async function ask(page: Page, view: ListView, from: number): Promise<{ took: number; total: number }> {
  return page.evaluate(
    async ([view, from]) => {
      const start = performance.now()
      const reply = await chrome.runtime.sendMessage({ ask: "list.rows", input: { view, from, count: 100 } })
      if (!reply.ok || reply.value.rows.length === 0) throw new Error(`No rows: ${JSON.stringify(reply)}`)
      return { took: performance.now() - start, total: reply.value.total }
    },
    [view, from] as const,
  )
}

/** The shortest question there is, there and back, in milliseconds. */
async function bare(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now()
    await chrome.runtime.sendMessage({ ask: "contacts.recent", input: { limit: 1 } })
    return performance.now() - start
  })
}

/** Somebody is changed, as a save elsewhere would: the next answer must have it. */
async function change(page: Page, round: number): Promise<void> {
  await page.evaluate(async (round) => {
    const id = `01900000-0000-7000-8000-${round.toString(16).padStart(12, "0")}`
    const input = { commandId: crypto.randomUUID(), id, changes: { jobTitle: `Round ${round}` } }
    const reply = await chrome.runtime.sendMessage({ ask: "contacts.update", input })
    if (!reply.ok) throw new Error(`Not changed: ${JSON.stringify(reply)}`)
  }, round)
}

/** Scrolls the table by a screen with each frame; how long the frames last, in milliseconds. */
async function scroll(page: Page): Promise<{ usual: number; longest: number }> {
  const lasted = await page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]') as HTMLElement
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    for (let before = await frame(), i = 0; i < 200; i++) {
      grid.scrollTop += grid.clientHeight
      const now = await frame()
      times.push(now - before)
      before = now
    }
    return times
  })
  return { usual: median(lasted), longest: Math.max(...lasted) }
}

async function measure(size: number) {
  return withExtension("chrome-mv3-prod", async (context, page) => {
    const records = (function* () {
      for (const record of people(size)) yield { table: "contacts", record }
    })()
    await fill(page, formatBackup({ createdAt: new Date().toISOString(), schemaVersion: 1, seq: 0 }, records))
    await page.goto(page.url().replace("#history", "#contacts"))
    // The page that greets after the installation lies over it, and what isn't seen has no frames.
    await page.bringToFront()
    // A restore writes the index down when it is done; this waits for it.
    await ask(page, VIEWS["by name"] as ListView, 0)
    await page.waitForTimeout(size / 20)

    const first: number[] = []
    for (let round = 0; round < ROUNDS; round++) first.push(await firstRows(context, page))
    const views: Record<string, { cold: number; windows: number }> = {}
    for (const [name, view] of Object.entries(VIEWS)) {
      const { took: cold, total } = await ask(page, view, 0)
      const windows: number[] = []
      for (let round = 0; round < 31; round++)
        windows.push((await ask(page, view, Math.floor((total * round) / 31))).took)
      views[name] = { cold, windows: median(windows) }
    }
    const changed: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await change(page, round)
      changed.push((await ask(page, VIEWS["by name"] as ListView, 0)).took)
    }
    const frames = await scroll(page)
    const floor: number[] = []
    for (let round = 0; round < 31; round++) floor.push(await bare(page))
    return { first: median(first), views, changed: median(changed), frames, floor: median(floor) }
  })
}

const measured = []
for (const size of SIZES) measured.push({ size, ...(await measure(size)) })
const smallest = measured[0]

print(
  "The table opened anew, with a worker that has to start: time to first rows, against that of the fewest (goal: at most 1.5)",
  measured.map(({ size, first }) => ({
    contacts: size,
    "first rows, ms": first,
    ratio: first / (smallest?.first ?? 1),
  })),
)
print(
  "A view asked for the first time, and a hundred rows anywhere in it afterwards, against the shortest question there is",
  measured.flatMap(({ size, views, floor }) =>
    Object.entries(views).map(([view, { cold, windows }]) => ({
      contacts: size,
      view,
      "first time, ms": cold,
      "rows, ms": windows,
      "rows to a question": windows / floor,
    })),
  ),
)
print(
  "The list after somebody changed, against the shortest question; and frames while it is scrolled by a screen a frame",
  measured.map(({ size, changed, floor, frames }) => ({
    contacts: size,
    "after a change, ms": changed,
    "to a question": changed / floor,
    "frame, ms": frames.usual,
    "longest frame, ms": frames.longest,
  })),
)
