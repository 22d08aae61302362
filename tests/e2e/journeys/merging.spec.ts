import type { Driver, Page } from "../../support/driver"
import { expect, openMail, test } from "../../support/e2e"
import { isKnown, newContact, saveContact } from "../../support/panel"

const save = async (browser: Driver, fields: object) => {
  const reply = await browser.ask("contacts.create", { commandId: crypto.randomUUID(), fields })
  expect(reply).toMatchObject({ ok: true })
  return (reply as unknown as { value: { id: string } }).value.id
}
const shows = (page: Page, text: string) =>
  expect.poll(() => page.css("body").text(), { message: `the page says "${text}"` }).toContain(text)
const living = async (browser: Driver) => {
  const reply = await browser.ask("store.status", {})
  return reply.ok ? (reply.value as { counts: { contacts: number } }).counts.contacts : Number.NaN
}
const profile = (browser: Driver, id: string) => browser.open(browser.extensionUrl(`sidepanel.html?contact=${id}`))

const ANA = { fullName: "Ana García", jobTitle: "Buyer", emails: [{ value: "ana@acme.example" }], organization: "Acme" }
const AGAIN = { fullName: "García, Ana", emails: [{ value: "ana@acme.example" }], phones: [{ value: "+34600123456" }] }

test("two are made one, edited, and taken apart again, each with what is theirs", async ({ launch }) => {
  const browser = await launch()
  const [ana, again] = [await save(browser, ANA), await save(browser, AGAIN)]
  const note = { contactId: again, kind: "note", at: Date.now(), text: "Said by the second" }
  await browser.ask("interactions.log", { commandId: crypto.randomUUID(), interaction: note })

  const inbox = await browser.open(browser.extensionUrl("tabs/workspace.html#duplicates"))
  await inbox.get("button", "Merge 2 contacts").waitFor()
  await inbox.get("radio", "Stays (1)").waitFor()
  await inbox.css("body").press("m")
  await inbox.get("heading", "No duplicates").waitFor()

  await browser.killWorker()
  const panel = await profile(browser, ana)
  await isKnown(panel, "Ana García")
  await shows(panel, "Said by the second")
  await shows(panel, "600 12 34 56")
  await panel.get("button", "Edit Job title: Buyer").click()
  await panel.get("textbox", "Job title").fill("Head Buyer")
  await panel.get("textbox", "Job title").press("Enter")
  await shows(panel, "Head Buyer")

  await panel.evaluate(() => {
    for (const summary of document.querySelectorAll("summary"))
      if (summary.textContent?.startsWith("Merged from")) summary.click()
  })
  await panel.get("button", "Take out García, Ana").click()
  await shows(panel, "Taken out")
  await expect.poll(() => panel.css("article").text()).not.toContain("Said by the second")
  await shows(panel, "Head Buyer")
  const other = await profile(browser, again)
  await isKnown(other, "García, Ana")
  await shows(other, "Said by the second")
  expect(await other.css("article").text()).not.toContain("Head Buyer")
})

test("groups are gone through by keys, the sure ones merged at once, and each of it is taken back", async ({
  launch,
}) => {
  const browser = await launch()
  for (const [i, fullName] of ["Ana García", "Luis Peña", "Marta Ruiz", "Iker Sanz"].entries()) {
    const emails = [{ value: `p${i}@acme.es` }]
    await save(browser, { fullName, emails })
    await save(browser, { fullName, emails, phones: [{ value: `+3460012345${i}` }] })
  }
  const inbox = await browser.open(browser.extensionUrl("tabs/workspace.html#duplicates"))
  await shows(inbox, "4 groups")
  await inbox.css("body").press("j")
  const second = await inbox.css('nav [aria-current="true"]').text()
  await inbox.css("body").press("n")
  await shows(inbox, "3 groups")
  expect(await inbox.css("nav").text()).not.toContain(second.slice(0, 10))
  await inbox.get("button", "Undo").click()
  await shows(inbox, "4 groups")

  await inbox.get("button", "Merge 4 groups").click()
  await inbox.get("heading", "No duplicates").waitFor()
  expect(await living(browser)).toBe(4)
  const history = await browser.open(browser.extensionUrl("tabs/workspace.html#history"))
  await history.css("main li button").click()
  await expect.poll(() => living(browser)).toBe(8)
})

test("the panel tells who is likely the same, and forgets it once it is told otherwise", async ({ launch }) => {
  const browser = await launch()
  const [ana] = [await save(browser, ANA), await save(browser, AGAIN)]
  const panel = await profile(browser, ana)
  await panel.get("region", "Possible duplicates").waitFor()
  await panel.get("button", "Not the same").click()
  await panel.get("region", "Possible duplicates").waitFor("gone")
})

test("somebody erased on request leaves nothing, and is told of when their mail is open again", async ({
  launch,
  webmail,
}) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 8)
  const panel = await browser.panelFor(mail)
  const { fullName } = await newContact(panel)
  await saveContact(panel, fullName)
  await panel.css("article details:last-of-type summary").click()
  await panel.get("textbox", "Type “erase” to confirm").fill("erase")
  await panel.get("button", "Erase for good").click()
  await panel.get("form", "New contact").waitFor()
  await shows(panel, "was erased on request")

  const found = await browser.ask("contacts.search", { text: fullName })
  expect(found).toMatchObject({ ok: true, value: [] })
  await browser.killWorker()
  await mail.goto(await mail.url())
  await newContact(panel)
  await shows(panel, "was erased on request")
})
