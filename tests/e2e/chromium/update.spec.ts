import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { isKnown, isUnknown, newContact, saveContact } from "../../support/panel"

test("an update in the midst of the day leaves open mails readable and stops the old script without a sound", async ({
  launch,
  webmail,
}) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 1)
  const before = await browser.panelFor(mail)
  await newContact(before)
  await saveContact(before, "Ana Beltrán")

  // The page goes down with the extension that it asks to start again.
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html"))
  await page.evaluate(() => chrome.runtime.reload()).catch(() => {})

  await expect
    .poll(async () => (await browser.ask("contacts.recent", {}).catch(() => undefined))?.ok, { timeout: 30_000 })
    .toBe(true)
  const after = await browser.panelFor(mail)
  await isKnown(after, "Ana Beltrán")
  await mail.goto(mailUrl(webmail, 2))
  await isUnknown(after, "Owen Fletcher")
  expect(await browser.errors()).toEqual([])
})
