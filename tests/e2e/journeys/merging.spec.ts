import { addContact, countContacts, done, foundNames, openProfile, says } from "../../support/ask"
import { expect, openMail, test } from "../../support/e2e"
import { isKnown, newContact, saveContact } from "../../support/panel"

const ANA = { fullName: "Ana García", jobTitle: "Buyer", emails: [{ value: "ana@acme.example" }], organization: "Acme" }
const AGAIN = { fullName: "García, Ana", emails: [{ value: "ana@acme.example" }], phones: [{ value: "+34600123456" }] }

test("two are made one, edited, and taken apart again, each with what is theirs", async ({ launch }) => {
  const browser = await launch()
  const [ana, again] = [await addContact(browser, ANA), await addContact(browser, AGAIN)]
  const note = { contactId: again, kind: "note", at: Date.now(), text: "Said by the second" }
  await done(browser, "interactions.log", { interaction: note })

  const inbox = await browser.open(browser.extensionUrl("tabs/workspace.html#duplicates"))
  await inbox.get("button", "Merge 2 contacts").waitFor()
  await inbox.get("radio", "Stays (1)").waitFor()
  await inbox.css("body").press("m")
  await inbox.get("heading", "No duplicates").waitFor()

  await browser.killWorker()
  const panel = await openProfile(browser, ana)
  await isKnown(panel, "Ana García")
  await says(panel, "Said by the second")
  await says(panel, "600 12 34 56")
  await panel.get("button", "Edit Job title: Buyer").click()
  await panel.get("textbox", "Job title").fill("Head Buyer")
  await panel.get("textbox", "Job title").press("Enter")
  await says(panel, "Head Buyer")

  await panel.evaluate(() => {
    for (const summary of document.querySelectorAll("summary"))
      if (summary.textContent?.startsWith("Merged from")) summary.click()
  })
  await panel.get("button", "Take out García, Ana").click()
  await says(panel, "Taken out")
  await expect.poll(() => panel.css("article").text()).not.toContain("Said by the second")
  await says(panel, "Head Buyer")
  const other = await openProfile(browser, again)
  await isKnown(other, "García, Ana")
  await says(other, "Said by the second")
  expect(await other.css("article").text()).not.toContain("Head Buyer")
})

test("groups are gone through by keys, the sure ones merged at once, and each of it is taken back", async ({
  launch,
}) => {
  const browser = await launch()
  for (const [i, fullName] of ["Ana García", "Luis Peña", "Marta Ruiz", "Iker Sanz"].entries()) {
    const emails = [{ value: `p${i}@acme.es` }]
    await addContact(browser, { fullName, emails })
    await addContact(browser, { fullName, emails, phones: [{ value: `+3460012345${i}` }] })
  }
  const inbox = await browser.open(browser.extensionUrl("tabs/workspace.html#duplicates"))
  await says(inbox, "4 groups")
  await inbox.css("body").press("j")
  const second = await inbox.css('nav [aria-current="true"]').text()
  await inbox.css("body").press("n")
  await says(inbox, "3 groups")
  expect(await inbox.css("nav").text()).not.toContain(second.slice(0, 10))
  await inbox.get("button", "Undo").click()
  await says(inbox, "4 groups")

  await inbox.get("button", "Merge 4 groups").click()
  await inbox.get("heading", "No duplicates").waitFor()
  expect(await countContacts(browser)).toBe(4)
  const history = await browser.open(browser.extensionUrl("tabs/workspace.html#history"))
  await history.css("main li button").click()
  await expect.poll(() => countContacts(browser)).toBe(8)
})

test("the panel tells who is likely the same, and forgets it once it is told otherwise", async ({ launch }) => {
  const browser = await launch()
  const [ana] = [await addContact(browser, ANA), await addContact(browser, AGAIN)]
  const panel = await openProfile(browser, ana)
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
  await says(panel, "was erased on request")

  expect(await foundNames(browser, fullName)).toEqual([])
  await browser.killWorker()
  await mail.goto(await mail.url())
  await newContact(panel)
  await says(panel, "was erased on request")
})
