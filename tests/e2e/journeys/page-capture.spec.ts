import type { Page } from "../../support/driver"
import { test as base, expect } from "../../support/e2e"
import { newContact, saveContact } from "../../support/panel"
import { serveWebPages } from "../../support/web-pages"

const test = base.extend<{ site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  site: async ({}, use) => {
    const site = await serveWebPages({ "/person": PERSON, "/team": TEAM, "/nobody": NOBODY })
    await use(site.url)
    await site.stop()
  },
})

test("a command reads the page and saves the person on it", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/person`)
  const panel = await browser.panelFor(page)
  await browser.command("capture-page", page)
  await isElif(panel)
  await saveContact(panel, "Elif Demir")
})

test("the page's menu reads it", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/person`)
  const panel = await browser.panelFor(page)
  await browser.menu("read-page", page)
  await isElif(panel)
})

test("the toolbar button shows who is on the page and saves them", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/person`)
  const popup = await browser.openPopup(page)
  await expect.poll(() => popup.css("body").text()).toContain("Elif Demir")
  await popup.get("button", "Save contact").click()
  await expect
    .poll(async () => JSON.stringify(await browser.ask("contacts.search", { text: "Elif Demir" })))
    .toContain("Demir Robotics")
})

test("several people on a page are a list to tick", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/team`)
  const panel = await browser.panelFor(page)
  await browser.command("capture-page", page)
  await expect.poll(() => panel.css("main").text()).toContain("Nils Aamot")
  expect(await panel.css("main").text()).toContain("Yuki Tan")
  expect(await panel.get("checkbox").count()).toBeGreaterThanOrEqual(2)
})

test("a page without people says so", async ({ launch, site }) => {
  const browser = await launch()
  const page = await browser.open(`${site}/nobody`)
  const panel = await browser.panelFor(page)
  await browser.command("capture-page", page)
  await panel.get("searchbox", "Search contacts").waitFor()
  expect(await panel.get("button", "Save contact").count()).toBe(0)
})

async function isElif(panel: Page) {
  expect(await newContact(panel)).toMatchObject({
    fullName: "Elif Demir",
    email: "elif@demir-robotics.example",
    jobTitle: "Chief Engineer",
    organization: "Demir Robotics",
  })
}

const PERSON = `<!doctype html><html lang="en"><title>About Elif</title><h1>Elif Demir</h1>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person","name":"Elif Demir",
"email":"mailto:elif@demir-robotics.example","telephone":"+90 212 555 0110","jobTitle":"Chief Engineer",
"worksFor":{"@type":"Organization","name":"Demir Robotics"}}</script><p>Chief Engineer at Demir Robotics.</p></html>`

const TEAM = `<!doctype html><html lang="en"><title>Team</title>
<div class="h-card"><span class="p-name">Nils Aamot</span>, <span class="p-job-title">Captain</span>
<a class="u-email" href="mailto:nils@fjordline.example">nils@fjordline.example</a></div>
<div class="h-card"><span class="p-name">Yuki Tan</span>, <span class="p-job-title">Engineer</span>
<a class="u-email" href="mailto:yuki@fjordline.example">yuki@fjordline.example</a></div></html>`

const NOBODY = `<!doctype html><html lang="en"><title>A poem</title><p>The tide comes in, the tide goes out.</p></html>`
