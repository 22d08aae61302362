import type { Driver, Page } from "../../support/driver"
import { expect, test } from "../../support/e2e"
import { isKnown, newContact, saveContact } from "../../support/panel"
import { serveWebPages } from "../../support/web-pages"

const FIRST = person("Chief Engineer", "+90 212 555 0110")

/** Of what is folded away, what has links to the text of a page. */
const RECEIPTS = 'article details:has(a[href*=":~:text="])'

test("what a page shows newer than the record is offered, taken over, and told by the badge", async ({ launch }) => {
  const shown = { "/team/elif": FIRST }
  const site = await serveWebPages(shown)
  const browser = await launch()
  const page = await browser.open(`${site.url}/team/elif`)
  const panel = await saved(browser, page)

  shown["/team/elif"] = person("Chief Scientist", "+90 212 555 0110")
  await page.goto(`${site.url}/team/elif`)
  await browser.command("capture-page", page)
  await isKnown(panel, "Elif Demir")
  await expect.poll(() => browser.badge(page)).toBe("✓+")
  await panel.get("button", "Update to Chief Scientist").click()
  await expect.poll(() => panel.css("article").text()).toContain("Chief Scientist")
  await expect.poll(() => browser.badge(page)).toBe("✓")
  await panel.get("region", "New on screen").waitFor("gone")
  await site.stop()
})

test("a receipt opens the page at its text, and a check says what changed and what is gone", async ({ launch }) => {
  const shown = { "/team/elif": FIRST }
  const site = await serveWebPages(shown)
  const browser = await launch()
  const page = await browser.open(`${site.url}/team/elif`)
  const panel = await saved(browser, page)

  await panel.css(`${RECEIPTS} summary`).click()
  const href = await panel.evaluate(
    () =>
      [...document.querySelectorAll("article details a")]
        .find((a) => a.textContent === "Chief Engineer")
        ?.getAttribute("href") ?? "",
  )
  expect(href).toContain(":~:text=")
  const marked = await browser.open(href)
  await expect
    .poll(() => marked.evaluate(() => scrollY), { message: "the page is scrolled to the text" })
    .toBeGreaterThan(500)

  shown["/team/elif"] = person("Chief Scientist", "")
  await panel.focus()
  await panel.get("button", "Check again").click()
  await expect.poll(() => panel.css(RECEIPTS).text()).toContain("Now: Chief Scientist")
  expect(await panel.css(RECEIPTS).text()).toContain("No longer there")
  expect(await panel.css(RECEIPTS).text()).toContain("Still the same")
  await panel.get("button", "Update to Chief Scientist").click()
  await expect.poll(() => panel.css("article").text()).not.toContain("Chief Engineer")
  await site.stop()
})

async function saved(browser: Driver, page: Page) {
  const panel = await browser.panelFor(page)
  await browser.command("capture-page", page)
  expect(await newContact(panel)).toMatchObject({ fullName: "Elif Demir", jobTitle: "Chief Engineer" })
  await saveContact(panel, "Elif Demir")
  return panel
}

function person(title: string, phone: string): string {
  return `<!doctype html><html lang="en"><title>Elif</title><h1>Our people</h1><p style="height:3000px">Far below.</p>
<div><h2>Elif Demir</h2><p>${title}</p><p>${phone}</p><a href="mailto:elif@demir-robotics.example">elif@demir-robotics.example</a></div></html>`
}
