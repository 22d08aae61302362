import { addContact, asked, done, foundNames, openProfile, says } from "../../support/ask"
import { expect, test } from "../../support/e2e"

test("the monthly round goes by keys through what is wrong, mended in bulk and taken back", async ({ launch }) => {
  const browser = await launch()
  for (const fullName of ["ANA RUIZ", "LUIS PEÑA", "MARTA SANZ"])
    await addContact(browser, { fullName, emails: [{ value: `${fullName.split(" ")[0]}@acme.es` }] })
  await addContact(browser, { fullName: "Iker Mora", stage: "lead" })
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#quality"))
  await says(page, "MARTA SANZ")
  await page.css("body").press("r")
  await says(page, "Step 1 of 2")
  await says(page, "3 of 3 cases left")
  await page.css("body").press("j")
  await page.css("body").press("m")
  await says(page, "2 of 3 cases left")
  await browser.killWorker()
  await page.css("body").press("a")
  await says(page, "Nothing is left to do here.")
  expect(await foundNames(browser, "Marta")).toEqual(["Marta Sanz"])
  await page.css("body").press("ArrowRight")
  await says(page, "E-mail is missing")

  // It is gone on with after the page was closed.
  await page.goto(browser.extensionUrl("tabs/workspace.html#contacts"))
  await page.goto(browser.extensionUrl("tabs/workspace.html#quality"))
  await page.get("button", "Go on with the round").click()
  await says(page, "Step 2 of 2")
  await page.css("body").press("ArrowRight")
  await page.get("heading", "The round is done").waitFor()
  await says(page, "3 cases less than before")
  await page.get("button", "Back to the lists").click()
  await says(page, "Next due on")

  const history = await browser.open(browser.extensionUrl("tabs/workspace.html#history"))
  await history.css("main li:nth-of-type(2) button").click()
  await expect.poll(() => foundNames(browser, "Marta")).toEqual(["MARTA SANZ"])
})

test("a number is put in its international form while it is typed, by one key", async ({ launch }) => {
  const browser = await launch()
  await done(browser, "settings.update", { changes: { region: "ES" } })
  const id = await addContact(browser, { fullName: "Ana Ruiz" })
  const panel = await openProfile(browser, id)
  await panel.get("heading", "Ana Ruiz").waitFor()
  await panel.get("button", "Add phone").click()
  await panel.get("textbox", "Phone").fill("600 123 456")
  await says(panel, "Not in international form: 600 123 456")
  await panel.get("textbox", "Phone").press("ArrowDown")
  expect(await panel.get("textbox", "Phone").value()).toBe("+34600123456")
  await panel.get("textbox", "Phone").press("Enter")
  await says(panel, "+34 600 12 34 56")
  expect(JSON.stringify(await asked(browser, "contacts.get", { id }))).toContain('"text":"600 123 456"')
})

test("whoever is deleted is in the bin, and comes back whole", async ({ launch }) => {
  const browser = await launch()
  const id = await addContact(browser, { fullName: "Ana Ruiz", tags: ["vip"] })
  await done(browser, "contacts.delete", { id })
  expect(await foundNames(browser, "Ana")).toEqual([])
  const bin = await browser.open(browser.extensionUrl("tabs/workspace.html#bin"))
  await says(bin, "Ana Ruiz")
  await bin.get("button", "Restore Ana Ruiz").click()
  await bin.get("heading", "The bin is empty").waitFor()
  const panel = await openProfile(browser, id)
  await panel.get("heading", "Ana Ruiz").waitFor()
  await says(panel, "vip")
})

test("somebody who left keeps their record: the address is archived, and who follows is asked for", async ({
  launch,
}) => {
  const browser = await launch()
  const fields = { fullName: "Ana Ruiz", organization: "Acme", emails: [{ value: "ana@acme.es" }] }
  const panel = await openProfile(browser, await addContact(browser, fields))
  await panel.get("heading", "Ana Ruiz").waitFor()
  await panel.evaluate(() => {
    for (const summary of document.querySelectorAll("summary"))
      if (summary.textContent === "Left Acme?") summary.click()
  })
  await panel.get("button", "Has left Acme").click()
  await says(panel, "no longer in use")
  await says(panel, "Find out who follows Ana Ruiz at Acme")
  expect(await foundNames(browser, "Ana")).toEqual(["Ana Ruiz"])
})
