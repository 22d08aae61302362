import { addContact, says } from "../../support/ask"
import type { Driver, Page } from "../../support/driver"
import { expect, test } from "../../support/e2e"

const STAGES = ["lead", "customer", "contact"] as const

/** Thirty contacts, as forms would save them. */
async function save(browser: Driver, count: number) {
  for (let n = 0; n < count; n++) {
    const number = String(n).padStart(2, "0")
    const fields = {
      fullName: `Person ${number}`,
      emails: n % 5 === 0 ? [] : [{ value: `p${number}@post.example` }],
      organization: n % 2 ? "Acme" : "Nova",
      stage: STAGES[n % 3],
    }
    await addContact(browser, fields)
  }
}

async function openTable(browser: Driver): Promise<Page> {
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html"))
  await page.css('[role="grid"] a').waitFor()
  return page
}

const grid = (page: Page) => page.css('[role="grid"]')
const firstName = (page: Page) => page.css('[role="row"][aria-rowindex="2"] a').text()
const begins = (page: Page, name: string) => expect.poll(() => firstName(page)).toBe(name)

test("everybody is found, sorted, chosen, changed and brought back by keyboard alone", async ({ launch }) => {
  const browser = await launch()
  await save(browser, 30)
  const page = await openTable(browser)
  await says(page, "30 contacts")

  // Sorted the other way by Enter on the heading, and by the arrows on another one.
  await page.css('[aria-sort="ascending"] button').press("Enter")
  await begins(page, "Person 29")
  await page.css('[aria-sort="descending"] button').press("ArrowRight")
  await page.css('[role="columnheader"]:nth-child(3) button').press("Enter")
  await begins(page, "Person 01")

  // Narrowed by what is typed, and by a filter on top of it.
  await grid(page).press("/")
  await page.get("searchbox", "Search contacts").fill("acme")
  await says(page, "15 contacts")
  await page.get("searchbox", "Search contacts").press("ArrowDown")
  await grid(page).press("f")
  await page.get("button", "Customer").press("Enter")
  await says(page, "5 contacts")

  // All that match but the first get a tag, in one action with one way back.
  await grid(page).press("Control+a")
  await grid(page).press("x")
  await says(page, "4 selected")
  await grid(page).press("e")
  await page.get("combobox", "Change").select("addTag")
  await page.get("combobox", "Add tag").fill("fair")
  await page.get("combobox", "Add tag").press("Enter")
  await says(page, "4 contacts changed")
  await expect.poll(() => page.css('[aria-rowindex="3"]').text()).toContain("fair")
  await grid(page).press("Control+z")
  await says(page, "Undone")
  await expect.poll(() => page.css('[aria-rowindex="3"]').text()).not.toContain("fair")

  // Deleted by a key, and back again; the worker may die in between.
  await grid(page).press("Delete")
  await says(page, "4 contacts deleted")
  await says(page, "1 contact")
  await browser.killWorker()
  await page.get("button", "Undo").press("Enter")
  await says(page, "5 contacts")

  // A contact opens beside the table and knows what was done.
  await grid(page).press("Home")
  await grid(page).press("Enter")
  await page.css("aside iframe").waitFor()
  const shown = () =>
    page.evaluate(() => document.querySelector("iframe")?.contentDocument?.querySelector("h1")?.textContent)
  await expect.poll(shown).toBe("Person 01")
  await grid(page).press("Escape")
  await expect.poll(() => page.css("aside").count()).toBe(0)
})

test("what is saved elsewhere stands in the table at once", async ({ launch }) => {
  const browser = await launch()
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#contacts"))
  await says(page, "Your contacts will stand here")
  await save(browser, 2)
  await says(page, "2 contacts")
  await begins(page, "Person 00")
  await browser.killWorker()
  await save(browser, 1)
  await says(page, "3 contacts")
})
