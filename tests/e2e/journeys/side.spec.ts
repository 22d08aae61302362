import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { isKnown, newContact, saveContact } from "../../support/panel"

test("the panel in the browser's side follows tab and mail by itself", async ({ launch, webmail }) => {
  const browser = await launch()
  const first = await openMail(browser, webmail, 1)
  const side = await browser.openSide(first)
  expect((await newContact(side)).fullName).toBe("Ana Beltrán")
  await saveContact(side, "Ana Beltrán")

  const second = await browser.open(mailUrl(webmail, 2))
  await expect.poll(async () => (await newContact(side)).fullName).toBe("Owen Fletcher")
  await first.focus()
  await isKnown(side, "Ana Beltrán")
  await second.focus()
  await expect.poll(async () => (await newContact(side)).fullName).toBe("Owen Fletcher")
  await second.goto(mailUrl(webmail, 8))
  await expect.poll(async () => (await newContact(side)).fullName).toBe("Claire Dubois")
})
