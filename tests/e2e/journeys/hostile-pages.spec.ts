import type { CapturedContact } from "~domain/captured"
import type { Driver, Page } from "../../support/driver"
import { test as base, expect } from "../../support/e2e"
import { generatedHostilePages, type HostilePage, savedHostilePages } from "../../support/hostile-pages"
import { until } from "../../support/poll"
import { serveWebPages } from "../../support/web-pages"

/** Milliseconds from asking to the answer, on a machine with two busy cores; and how long the page may be held up meanwhile. */
const LONGEST_READ = 8_000
const LONGEST_PAUSE = 1_500

base.describe.configure({ timeout: 240_000 })

const test = base.extend<{ site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  site: async ({}, use) => {
    const pages = [...savedHostilePages(), ...generatedHostilePages()]
    const paths: Record<string, string | Buffer> = {}
    for (const one of pages)
      Object.defineProperty(paths, `/hostile/${one.name}`, { get: () => one.html, enumerable: true })
    const site = await serveWebPages(paths)
    await use(`${site.url}/hostile`)
    await site.stop()
  },
})

test("pages made to deceive are read as plain text, and nothing hidden in them", async ({ launch, site }) => {
  const browser = await launch()
  await readAsPages(browser)
  const page = await browser.open(`${site}/nobody`)
  const panel = await browser.panelFor(page)
  const wrong: string[] = []
  for (const one of savedHostilePages()) {
    const shown = await read(browser, page, panel, `${site}/${one.name}`)
    wrong.push(...complaints(one, shown), ...(await ranInPage(page, one)), ...(await ranInPanel(panel, one)))
  }
  expect(wrong).toEqual([])
  expect(await stored(browser), "nothing is saved without a click").toEqual([])
  expect(await browser.errors()).toEqual([])
})

test("pages of every size are read in time, or cut, and go on living meanwhile", async ({ launch, site }) => {
  const browser = await launch()
  await readAsPages(browser)
  const page = await browser.open(`${site}/nobody`)
  const panel = await browser.panelFor(page)
  await browser.ask("sites.list", {})
  // In front, where it has a pulse: in the background browsers let timers rest.
  await page.focus()
  const wrong: string[] = []
  for (const one of generatedHostilePages()) {
    await visit(page, `${site}/${one.name}`)
    await page.evaluate(startPulse)
    const shown = await read(browser, page, panel)
    const pause = await page.evaluate(longestPause)
    if (shown.milliseconds > LONGEST_READ) wrong.push(`${one.name}: read in ${shown.milliseconds} ms`)
    if (pause > LONGEST_PAUSE) wrong.push(`${one.name}: the page stood still for ${pause} ms`)
    wrong.push(...complaints(one, shown))
    if (process.env.JUNTO_SHOW) process.stdout.write(`${one.name}: ${shown.milliseconds} ms, stood still ${pause} ms\n`)
  }
  expect(wrong).toEqual([])
  expect(await stored(browser), "nothing is saved without a click").toEqual([])
  expect(await browser.errors()).toEqual([])
})

/** The test build takes every page for a webmail's; these are pages, read as those of any granted site. */
async function readAsPages(browser: Driver): Promise<void> {
  const reply = await browser.ask("sites.granted", { sites: [{ origin: "http://127.0.0.1", script: "page" }] })
  expect(reply.ok).toBe(true)
}

test("what stands in an open shadow tree is read", async ({ launch, site }) => {
  const browser = await launch()
  await readAsPages(browser)
  const page = await browser.open(`${site}/shadow-open`)
  const panel = await browser.panelFor(page)
  expect(JSON.stringify(await read(browser, page, panel))).toContain("olga@open.example")
  expect(JSON.stringify(await read(browser, page, panel, `${site}/shadow-declarative`))).toContain(
    "dora@declared.example",
  )
})

type Read = { people: CapturedContact[]; isCut: boolean; milliseconds: number }

/** Goes to a page and has it read as the panel's button does. */
async function read(browser: Driver, page: Page, panel: Page, url?: string): Promise<Read> {
  if (url) await visit(page, url)
  const tabId = Number(new URL(await panel.url()).searchParams.get("tabId"))
  const started = Date.now()
  const reply = await browser.ask("screen.read", { tabId })
  const milliseconds = Date.now() - started
  if (!reply.ok) throw new Error(`${await page.url()}: ${reply.code}`)
  const { people, partial } = reply.value as { people: { captured: CapturedContact }[]; partial: boolean }
  return { people: people.map(({ captured }) => captured), isCut: partial, milliseconds }
}

/** A page of tens of megabytes takes its time; that is the browser's, and none of ours. */
async function visit(page: Page, url: string): Promise<void> {
  await page
    .goto(url)
    .catch(() =>
      until(
        url,
        async () =>
          (await page.evaluate(() => `${document.readyState} ${location.href}`)) === `complete ${url}` || undefined,
        60_000,
      ),
    )
}

const SCRIPT_URL = /^(?!https?:)/i

const isAna = ({ emails }: CapturedContact) => emails.includes("ana@honest.example")

function complaints({ name, isHonest }: HostilePage, { people, isCut }: Read): string[] {
  const text = JSON.stringify(people)
  const links = people.flatMap(({ urls, photo }) => [...urls, ...(photo ? [photo] : [])])
  return [
    ...(isHonest && !isCut && !people.some(isAna) ? [`${name}: Ana is not read, and nothing says so`] : []),
    ...(/bait/i.test(text) ? [`${name}: bait was taken: ${/.{0,80}bait.{0,40}/i.exec(text)?.[0]}`] : []),
    ...(links.some((link) => SCRIPT_URL.test(link)) ? [`${name}: a link that is none of the web's: ${links}`] : []),
    ...(text.length > 500_000 ? [`${name}: too much was taken`] : []),
  ]
}

/** A page that has poisoned its own world can't be asked; what runs there is its own business. */
async function ranInPage(page: Page, { name }: HostilePage): Promise<string[]> {
  const ran = await page.evaluate(() => String("hackedByField" in window)).catch(() => "false")
  return ran === "true" ? [`${name}: a field's script ran in the page`] : []
}

async function ranInPanel(panel: Page, { name }: HostilePage): Promise<string[]> {
  const ran = await panel.evaluate(
    () =>
      "hackedByField" in window ||
      document.querySelector("main script, main iframe, main [onerror], main [onload]") !== null,
  )
  return ran ? [`${name}: a field became more than text in the panel`] : []
}

async function stored(browser: Driver): Promise<unknown> {
  const reply = await browser.ask("contacts.recent", { limit: 50 })
  return reply.ok ? reply.value : reply
}

/** Runs in the page: a pulse that shows how long its thread was held up. */
function startPulse(): void {
  const pulse = { last: performance.now(), worst: 0 }
  Object.assign(window, { pulse })
  setInterval(() => {
    const now = performance.now()
    pulse.worst = Math.max(pulse.worst, now - pulse.last)
    pulse.last = now
  }, 10)
}

function longestPause(): number {
  return (window as unknown as { pulse: { worst: number } }).pulse.worst
}
