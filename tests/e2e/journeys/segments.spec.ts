import { addContact, asked, done, says } from "../../support/ask"
import { expect, test } from "../../support/e2e"

test("a segment is built by clicking, keeps itself up, and narrows the table", async ({ launch }) => {
  const browser = await launch()
  const person = (fullName: string, more: object = {}) => addContact(browser, { fullName, ...more })
  await person("Ana Ruiz", { tags: ["fair"], stage: "lead" })
  const bea = await person("Bea Gil", { stage: "lead" })
  await person("Carl Supplier", { tags: ["fair"], stage: "lead", relationship: "supplier" })

  // Built by clicks: the sentence and the count follow.
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#segments"))
  await page.get("link", "New segment").click()
  await page.get("textbox", "Name").fill("Leads of the fair")
  await page.get("button", "Add condition").press("Enter")
  await page.get("button", "Lead").press("Enter")
  await page.get("button", "Add condition").press("Enter")
  await page.css('li:nth-child(2) select[aria-label="What is asked"]').select("tags")
  await page.get("combobox", "Any of these values").fill("fair")
  await page.get("combobox", "Any of these values").press("Enter")
  await says(page, "Contacts for whom stage is Lead and tags is “fair”.")
  await says(page, "1 more is left out: Supplier 1.")
  await page.get("button", "Save").press("Enter")

  // Its page, which follows what is changed elsewhere, and what is taken back.
  await says(page, "Size over time")
  await says(page, "1 contact")
  const joined = (await done(browser, "contacts.update", { id: bea, changes: { tags: ["fair"] } })) as { seq: number }
  await says(page, "2 contacts")
  await browser.killWorker()

  await page.get("link", "Show in the table").click()
  await says(page, "Only the segment Leads of the fair")
  await says(page, "Bea Gil")
  expect(await page.css("body").text()).not.toContain("Carl Supplier")
  await done(browser, "history.undo", { seq: joined.seq })
  await expect.poll(() => page.css('[role="grid"]').text()).not.toContain("Bea Gil")
  expect(await asked(browser, "segments.sizes")).toMatchObject([{ count: 1, isFilling: false }])
})

test("a list has whoever is put into it", async ({ launch }) => {
  const browser = await launch()
  await addContact(browser, { fullName: "Ana Ruiz" })
  await addContact(browser, { fullName: "Bea Gil" })
  await done(browser, "segments.save", { segment: { name: "Dinner", kind: "static" } })

  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#contacts"))
  await page.css('[role="grid"] a').waitFor()
  const grid = page.css('[role="grid"]')
  await grid.press("Control+a")
  await grid.press("e")
  await page.get("combobox", "Change").select("addSegment")
  await page.get("button", "Apply").press("Enter")
  await says(page, "2 contacts changed")
  await page.get("link", "Segments").click()
  await says(page, "Whoever was put into it by hand.")
  await says(page, "2 contacts")
  await page.css("body").press("Control+z")
  await says(page, "Nobody")
})
