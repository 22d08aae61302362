import fs from "node:fs"
import path from "node:path"

import type { Driver, Page } from "../../support/driver"
import { test as base, expect } from "../../support/e2e"
import { newContact, saveContact } from "../../support/panel"
import { serveWebPages } from "../../support/web-pages"

/*
 * A page that looks for us by every means a page has, before, while and after it is read. Its detector is a script of its own
 * (tests/fixtures/unseen/detector.js) that keeps a list of all it noticed.
 */
const DETECTOR = fs.readFileSync(path.join(__dirname, "../../fixtures/unseen/detector.js"), "utf8")

const test = base.extend<{ site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  site: async ({}, use) => {
    const site = await serveWebPages({ "/person": watched(PERSON), "/mail": watched(MAIL) })
    await use(site.url)
    await site.stop()
  },
})

test("a page notices nothing of being read", async ({ launch, site }) => {
  const browser = await launch()
  await readAsPages(browser)
  const page = await browser.open(`${site}/person`)
  const panel = await browser.panelFor(page)
  await watch(browser, page)

  await page.focus()
  await page.evaluate(begin)
  await readNow(browser, panel)
  expect(await newContact(panel)).toMatchObject({ fullName: "Elif Demir", email: "elif@demir-robotics.example" })
  await quiet(page)
  expect(await noticed(page), "while it was read").toEqual([])

  await saveContact(panel, "Elif Demir")
  await quiet(page)
  expect(await noticed(page), "after they were saved").toEqual([])
})

test("a mail client's page notices nothing of its mail being read", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/mail`)
  const panel = await browser.panelFor(page)
  await watch(browser, page)

  await page.focus()
  await page.evaluate(begin)
  await readNow(browser, panel)
  expect(await newContact(panel)).toMatchObject({ fullName: "Ana Ruiz", email: "ana.ruiz@example.com" })
  await quiet(page)
  expect(await noticed(page)).toEqual([])
})

test("the detector notices what it is there to notice", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/person`)
  await watch(browser, page)
  await page.evaluate(begin)
  await page.evaluate(() => {
    document.body.setAttribute("data-x", "1")
    document.head.append(document.createElement("style"))
    Object.assign(window, { strange: 1 })
    document.querySelectorAll("p")
    void fetch(`${location.origin}/person?again`)
    window.dispatchEvent(new Event("resize"))
  })
  await quiet(page)
  const found = (await noticed(page)).join("\n")
  for (const sign of [
    "attributes",
    "childList",
    "styleSheets",
    "global strange",
    "called querySelectorAll",
    "resource",
    "event resize",
  ])
    expect(found).toContain(sign)
})

/** The test build takes every page for a webmail's; this one is read as those of any granted site. */
async function readAsPages(browser: Driver): Promise<void> {
  await browser.ask("sites.granted", { sites: [{ origin: "http://127.0.0.1", script: "page" }] })
}

/**
 * Has the page read as the panel's button does. The command would open Firefox's sidebar as well, which makes every page
 * narrower, as any sidebar does.
 */
async function readNow(browser: Driver, panel: Page): Promise<void> {
  const tabId = Number(new URL(await panel.url()).searchParams.get("tabId"))
  expect((await browser.ask("screen.read", { tabId })).ok).toBe(true)
}

/** Lets the page try where the extension's files would be. The driver's own tab is opened before: the page would lose the focus. */
async function watch(browser: Driver, page: Page): Promise<void> {
  await browser.ask("sites.list", {})
  const files = ["manifest.json", "sidepanel.html", "popup.html", "tabs/workspace.html", "icon16.plasmo.png", "page.js"]
  await page.evaluate(probe, JSON.stringify(files.map((file) => browser.extensionUrl(file))))
  expect(await noticed(page), "before").toEqual([])
}

type Detector = { begin(): void; probe(urls: string[]): Promise<void>; noticed(): Promise<string[]> }

/* These run in the page. The driver's own look at the page is not counted: the detector rests while it answers. */
const begin = () => (window as unknown as { detector: Detector }).detector.begin()
const probe = (urls: string) => (window as unknown as { detector: Detector }).detector.probe(JSON.parse(urls))
const noticed = (page: Page) => page.evaluate(() => (window as unknown as { detector: Detector }).detector.noticed())
const quiet = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 1_500)))

function watched(html: string): string {
  return html.replace("<head>", `<head><script>${DETECTOR}</script>`)
}

const PERSON = `<!doctype html><html lang="en"><head><title>About Elif</title><style>p{margin:1em}</style></head><body>
<h1>Elif Demir</h1><p>Chief Engineer at Demir Robotics. <a href="mailto:elif@demir-robotics.example">elif@demir-robotics.example</a></p>
<p>+44 20 7946 0123</p><form><input name="name"><textarea></textarea></form>
<div style="height:3000px"></div><x-card></x-card><script>document.querySelector("x-card").attachShadow({mode:"open"}).innerHTML="<p>in a shadow</p>"</script></body></html>`

const MAIL = fs.readFileSync(path.join(__dirname, "../../fixtures/mail/roundcube/plain-text.html"), "utf8")
