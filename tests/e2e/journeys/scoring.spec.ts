import { addContact, done, openProfile, says } from "../../support/ask"
import { test } from "../../support/e2e"

test("a rule is changed, who would cross a threshold stands there before it is saved, and it is taken back", async ({
  launch,
}) => {
  const browser = await launch()
  const fields = { jobTitle: "CEO", organization: "Acme", emails: [{ value: "ana@acme.es" }] }
  const contactId = await addContact(browser, { ...fields, fullName: "Ana Ruiz" })
  await done(browser, "interactions.log", {
    interaction: { contactId, kind: "email", direction: "in", at: Date.now() - 3_600_000 },
  })
  const panel = await openProfile(browser, contactId)
  await panel.get("heading", "Ana Ruiz").waitFor()
  await says(panel, "A4")

  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#scoring"))
  await page.get("button", "Change: Mail from them").click()
  await page.get("textbox", "Days until half is left").fill("0")
  await says(page, "One thing is to be put right first.")
  await says(page, "Without days above 0 points would vanish at once.")
  await page.get("textbox", "Days until half is left").fill("30")
  await page.get("textbox", "Points").fill("40")
  await says(page, "The score or grade of 1 contact would change, of 1.")
  await says(page, "1 would come to it Ana Ruiz")
  await says(panel, "A4")

  // What was typed is there again, and the worker's death changes nothing.
  await browser.killWorker()
  await page.goto(browser.extensionUrl("tabs/workspace.html#contacts"))
  await page.goto(browser.extensionUrl("tabs/workspace.html#scoring"))
  await says(page, "1 would come to it Ana Ruiz")
  await page.get("button", "Save the rules").click()
  await says(page, "Rules in force: version 2.")
  await says(panel, "A2")

  await page.get("button", "Undo").click()
  await says(page, "Rules in force: version 1.")
  await says(panel, "A4")
  const history = await browser.open(browser.extensionUrl("tabs/workspace.html#history"))
  await says(history, "Scoring rules changed")
})
