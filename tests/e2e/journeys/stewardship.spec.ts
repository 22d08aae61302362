import type { Driver, Page } from "../../support/driver"
import { expect, test } from "../../support/e2e"

const save = async (browser: Driver, fields: object) => {
  const reply = await browser.ask("contacts.create", { commandId: crypto.randomUUID(), fields })
  expect(reply).toMatchObject({ ok: true })
  return (reply as unknown as { value: { id: string } }).value.id
}
const shows = (page: Page, text: string) =>
  expect.poll(() => page.css("body").text(), { message: `the page says "${text}"` }).toContain(text)
const found = async (browser: Driver, text: string) => {
  const reply = await browser.ask("contacts.search", { text })
  return reply.ok ? (reply.value as { fullName: string }[]).map(({ fullName }) => fullName) : [reply.code]
}
const profile = (browser: Driver, id: string) => browser.open(browser.extensionUrl(`sidepanel.html?contact=${id}`))

test("the monthly round goes by keys through what is wrong, mended in bulk and taken back", async ({ launch }) => {
  const browser = await launch()
  for (const fullName of ["ANA RUIZ", "LUIS PEÑA", "MARTA SANZ"])
    await save(browser, { fullName, emails: [{ value: `${fullName.split(" ")[0]}@acme.es` }] })
  await save(browser, { fullName: "Iker Mora", stage: "lead" })
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#quality"))
  await page.get("button", "Start the round").waitFor()
  await page.css("body").press("r")
  await shows(page, "Step 1 of 2")
  await shows(page, "3 of 3 cases left")
  await page.css("body").press("j")
  await page.css("body").press("m")
  await shows(page, "2 of 3 cases left")
  await browser.killWorker()
  await page.css("body").press("a")
  await shows(page, "Nothing is left to do here.")
  expect(await found(browser, "Marta")).toEqual(["Marta Sanz"])
  await page.css("body").press("ArrowRight")
  await shows(page, "E-mail is missing")

  // It is gone on with after the page was closed.
  await page.goto(browser.extensionUrl("tabs/workspace.html#contacts"))
  await page.goto(browser.extensionUrl("tabs/workspace.html#quality"))
  await page.get("button", "Go on with the round").click()
  await shows(page, "Step 2 of 2")
  await page.css("body").press("ArrowRight")
  await page.get("heading", "The round is done").waitFor()
  await shows(page, "3 cases less than before")
  await page.get("button", "Back to the lists").click()
  await shows(page, "Next due on")

  const history = await browser.open(browser.extensionUrl("tabs/workspace.html#history"))
  await history.css("main li:nth-of-type(2) button").click()
  await expect.poll(() => found(browser, "Marta")).toEqual(["MARTA SANZ"])
})

test("a number is put in its international form while it is typed, by one key", async ({ launch }) => {
  const browser = await launch()
  await browser.ask("settings.update", { commandId: crypto.randomUUID(), changes: { region: "ES" } })
  const id = await save(browser, { fullName: "Ana Ruiz" })
  const panel = await profile(browser, id)
  await panel.get("heading", "Ana Ruiz").waitFor()
  await panel.get("button", "Add phone").click()
  await panel.get("textbox", "Phone").fill("600 123 456")
  await shows(panel, "Not in international form: 600 123 456")
  await panel.get("textbox", "Phone").press("ArrowDown")
  expect(await panel.get("textbox", "Phone").value()).toBe("+34600123456")
  await panel.get("textbox", "Phone").press("Enter")
  await shows(panel, "+34 600 12 34 56")
  const reply = await browser.ask("contacts.get", { id })
  expect(JSON.stringify(reply)).toContain('"text":"600 123 456"')
})

test("whoever is deleted is in the bin, and comes back whole", async ({ launch }) => {
  const browser = await launch()
  const id = await save(browser, { fullName: "Ana Ruiz", tags: ["vip"] })
  await browser.ask("contacts.delete", { commandId: crypto.randomUUID(), id })
  expect(await found(browser, "Ana")).toEqual([])
  const bin = await browser.open(browser.extensionUrl("tabs/workspace.html#bin"))
  await shows(bin, "Ana Ruiz")
  await bin.get("button", "Restore Ana Ruiz").click()
  await bin.get("heading", "The bin is empty").waitFor()
  const panel = await profile(browser, id)
  await panel.get("heading", "Ana Ruiz").waitFor()
  await shows(panel, "vip")
})

test("somebody who left keeps their record: the address is archived, and who follows is asked for", async ({
  launch,
}) => {
  const browser = await launch()
  const fields = { fullName: "Ana Ruiz", organization: "Acme", emails: [{ value: "ana@acme.es" }] }
  const panel = await profile(browser, await save(browser, fields))
  await panel.get("heading", "Ana Ruiz").waitFor()
  await panel.evaluate(() => {
    for (const summary of document.querySelectorAll("summary"))
      if (summary.textContent === "Left Acme?") summary.click()
  })
  await panel.get("button", "Has left Acme").click()
  await shows(panel, "no longer in use")
  await shows(panel, "Find out who follows Ana Ruiz at Acme")
  expect(await found(browser, "Ana")).toEqual(["Ana Ruiz"])
})
