import { mailUrl, openMail, test } from "../../support/e2e"
import { isKnown, isUnknown, saveContact } from "../../support/panel"

test("the panel in the browser's side follows tab and mail by itself", async ({ launch, webmail }) => {
  const browser = await launch()
  const first = await openMail(browser, webmail, 1)
  const side = await browser.openSide(first)
  await isUnknown(side, "Ana Beltrán")
  await saveContact(side, "Ana Beltrán")

  const second = await browser.open(mailUrl(webmail, 2))
  await isUnknown(side, "Owen Fletcher")
  await first.focus()
  await isKnown(side, "Ana Beltrán")
  await second.focus()
  await isUnknown(side, "Owen Fletcher")
  await second.goto(mailUrl(webmail, 8))
  await isUnknown(side, "Claire Dubois")
})
