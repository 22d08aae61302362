import fs from "node:fs"
import path from "node:path"

import { asked, done } from "../../support/ask"
import { expect, test } from "../../support/e2e"
import { isKnown, isUnknown, saveContact, timelineLacks, timelineShows } from "../../support/panel"

const HOST = "mail.google.com"
const ADDRESS = "https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKWqBCDFGHJKLMNPQRSTVWXZb"
const QUESTION = "How much would it be for 20 seats?"

/** A saved mail that came an hour ago and asks for a price. */
function mailOfToday(): string {
  const file = path.join(__dirname, "../../fixtures/mail/gmail/thread.html")
  const day = new Date(Date.now() - 3_600_000).toLocaleDateString("en-US", {
    month: "short",
    day: "numeric",
    year: "numeric",
  })
  return fs
    .readFileSync(file, "utf8")
    .replace("Nov 21, 2026, 10:15 AM", `${day}, 12:01 AM`)
    .replace("Could you call me on Monday?", QUESTION)
}

test("a stranger asks for a price: seen, proposed, accepted, scored, in a segment, handed to sales, sent back, undone", async ({
  launch,
}) => {
  const browser = await launch({ hosts: { [HOST]: mailOfToday } })
  const segment = {
    name: "Asked lately",
    kind: "live",
    filter: { field: "signals", op: "has", kinds: ["price-asked"] },
  }
  await done(browser, "segments.save", { segment })
  const panel = await browser.panelFor(await browser.open(ADDRESS))
  const key = (name: string) => panel.css("main").press(name)
  const stage = () => panel.get("combobox", "Stage").value()

  await test.step("the signal is shown before anybody is saved", async () => {
    await isUnknown(panel, "Ana Ruiz")
    await panel.get("region", "In this mail").waitFor()
    expect(await panel.get("region", "In this mail").text()).toContain("Asked for the price")
  })
  await test.step("saved, a move is proposed with her words, and one key accepts it", async () => {
    await saveContact(panel, "Ana Ruiz")
    await expect.poll(() => panel.get("region", "Proposed stage").text()).toContain(QUESTION)
    await timelineLacks(panel, "Signal:")
    await key("y")
    await timelineShows(panel, "Contact → Lead")
    await timelineShows(panel, "Signal: Asked for the price")
    expect(await stage()).toBe("lead")
  })
  await test.step("her score has moved, and the ledger says by what", async () => {
    await expect.poll(() => panel.css("button[aria-keyshortcuts=g]").text()).toMatch(/^[A-D][1-3]$/)
    await key("g")
    await expect.poll(() => panel.get("list", "Engagement").text()).toContain(QUESTION)
    await key("g")
  })
  await test.step("she has joined the segment of those who asked", async () => {
    expect(await asked(browser, "segments.sizes")).toMatchObject([{ count: 1 }])
    await expect.poll(() => panel.css("main").text()).toContain("Asked lately")
  })
  await test.step("sales gets her with a brief", async () => {
    await key("h")
    await expect.poll(() => panel.get("textbox", "Brief for sales").value()).toContain(QUESTION)
    await panel.get("textbox", "Owner in sales").fill("Marta")
    await panel.get("button", "Hand over").click()
    await timelineShows(panel, "Handed to Marta")
    expect(await stage()).toBe("sales-qualified")
  })
  await test.step("sales sends her back, which is undone", async () => {
    await panel.get("button", "Send back").click()
    await panel.get("textbox", "Why send back?").fill("No budget this year")
    await panel.get("textbox", "Why send back?").press("Enter")
    await timelineShows(panel, "Sent back by sales")
    await expect.poll(stage).toBe("marketing-qualified")
    await panel.get("button", "Undo").click()
    await timelineLacks(panel, "Sent back by sales")
    await expect.poll(stage).toBe("sales-qualified")
    await isKnown(panel, "Ana Ruiz")
  })
})
