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

  // An unpacked extension that starts again is blocked unless the browser's owner is a developer.
  const extensions = await browser.open("chrome://extensions")
  await extensions.evaluate(() => {
    type DeveloperPrivate = { updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void> }
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate }
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
  })
  await extensions.close()
  // The page goes down with the extension that it asks to start again.
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html"))
  await page.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 100))
  const isGone = () => page.evaluate(() => false).catch(() => true)
  await expect.poll(isGone).toBe(true)

  await expect
    .poll(async () => (await browser.ask("contacts.recent", {}).catch(() => undefined))?.ok, { timeout: 30_000 })
    .toBe(true)
  const after = await browser.panelFor(mail)
  await isKnown(after, "Ana Beltrán")
  await mail.goto(mailUrl(webmail, 2))
  await isUnknown(after, "Owen Fletcher")
  expect(await browser.errors()).toEqual([])
})
