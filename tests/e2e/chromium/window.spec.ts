import path from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

import { test as base, expect } from "../../support/e2e"
import { isKnown, logCall, newContact, saveContact } from "../../support/panel"
import { startDisplay } from "../../support/virtual-display"

type Display = Awaited<ReturnType<typeof startDisplay>>

const test = base.extend<{ display: Display }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  display: async ({}, use) => {
    const display = await startDisplay("1440x900")
    await use(display)
    await display.stop()
  },
})

/** A page on a host that the build has no right to: only the user's own key or click may open it. */
const hosts = {
  "www.demir-robotics.example": () => `<!doctype html><html lang="en"><title>About Elif</title>
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Elif Demir",
    "email":"elif@demir-robotics.example","jobTitle":"Chief Engineer"}</script><body style="height:600px">Elif</html>`,
}

test("a key reads a page that Junto has no standing right to, and opens the panel", async ({ launch, display }) => {
  const browser = await launch({ display: display.name, hosts, build: "prod" })
  const page = await browser.open("https://www.demir-robotics.example/")
  await page.focus()
  display.click(400, 500)
  display.key("alt+shift+s")
  const side = await browser.side()
  expect((await newContact(side)).fullName).toBe("Elif Demir")
})

test("the page's own context menu does the same", async ({ launch, display }) => {
  const browser = await launch({ display: display.name, hosts, build: "prod" })
  const page = await browser.open("https://www.demir-robotics.example/")
  await page.focus()
  // Below Junto's item stand two of the browser's own: the page's source, and "Inspect".
  await display.chooseFromMenu(400, 500, "Up", "Up", "Up", "Return")
  const side = await browser.side()
  expect((await newContact(side)).fullName).toBe("Elif Demir")
})

test("the whole window: a mailbox with the panel beside it", async ({ launch, display }) => {
  const { serveDemo } = await import("../../../demo/server.mjs")
  const demo = await serveDemo()
  const browser = await launch({ display: display.name })
  const mailbox = await browser.open(`${demo.url}?_task=mail&_mbox=INBOX&_uid=1&_action=show`)
  await mailbox.focus()
  display.click(1000, 850)
  display.key("alt+shift+k")
  const side = await browser.side()
  await newContact(side)
  await saveContact(side, "Elena Vega Soto")
  await logCall(side, "Wants 40 panels on the new hall. Send price and dates.")
  await isKnown(side, "Elena Vega Soto")

  const picture = process.env.UPDATE_SCREENSHOT
    ? path.join(__dirname, "../../../assets/screenshot.png")
    : test.info().outputPath("window.png")
  await mailbox.css("h2").click() // Or the last button's tooltip would be in the picture.
  await sleep(1_500)
  display.picture(picture)
  await demo.stop()
})
