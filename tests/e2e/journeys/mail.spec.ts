import { expect, logIn, mailUrl, openMail, test } from "../../support/e2e"
import { isKnown, isUnknown, newContact, saveContact, timelineShows } from "../../support/panel"

test("the panel follows the mailbox's own list and its reading frame", async ({ launch, webmail }) => {
  const browser = await launch()
  const page = await browser.open(webmail.url)
  await logIn(page, webmail)
  const panel = await browser.panelFor(page)

  await page.focus()
  await page.css("#messagelist tbody tr:nth-of-type(1) td.subject").click()
  await isUnknown(panel, "Ana Beltrán")

  await page.focus()
  await page.css("#messagelist tbody tr:nth-of-type(2) td.subject").click()
  await isUnknown(panel, "Hugo Steiner")
})

test("a mail goes into the history once, with the newest message alone", async ({ launch, webmail }) => {
  const browser = await launch()
  const panel = await browser.panelFor(await openMail(browser, webmail, 5))
  await newContact(panel)
  await saveContact(panel, "Priya Raman")

  await panel.get("button", "Log this mail").click()
  await timelineShows(panel, "Please do. I am adding Marcus, who signs for us.")
  await panel.get("button", "Log this mail").waitFor("gone")
  expect(await panel.get("list", "Timeline").text()).not.toContain("Shall I send the agreement?")
})

test("everybody in a mail is offered, the sender first, ourselves and colleagues left out", async ({
  launch,
  webmail,
}) => {
  const browser = await launch()
  const panel = await browser.panelFor(await openMail(browser, webmail, 6))
  await isUnknown(panel, "Lucía Ferrer")

  const names = ["Lucía Ferrer", "Jordi Puig", "Nerea Etxeberria", "Tomás Aguirre"]
  const shown = await panel.css("main").text()
  const places = names.map((name) => shown.indexOf(name))
  expect(
    places.every((place) => place >= 0),
    shown,
  ).toBe(true)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
  expect(shown).not.toContain("Rita Prado")
})

test("names and texts in any script arrive whole", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 9)
  const panel = await browser.panelFor(mail)
  await isUnknown(panel, "Þórunn Jónsdóttir")

  await mail.goto(mailUrl(webmail, 10))
  await isUnknown(panel, "山田 花子")
  await saveContact(panel, "山田 花子")
  await mail.goto(mailUrl(webmail, 9))
  await newContact(panel)
  await mail.goto(mailUrl(webmail, 10))
  await isKnown(panel, "山田 花子")
})

test("the toolbar's badge tells a known person from an unknown one", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 12)
  const panel = await browser.panelFor(mail)
  await newContact(panel)
  await expect.poll(() => browser.badge(mail)).toBe("+")

  await saveContact(panel, "Ben Okafor")
  await expect.poll(() => browser.badge(mail)).toBe("✓")
  await mail.goto(mailUrl(webmail, 22))
  await expect.poll(() => browser.badge(mail)).toBe("+")
})
