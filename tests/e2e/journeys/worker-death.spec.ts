import { setTimeout as sleep } from "node:timers/promises"

import type { Driver, Page } from "../../support/driver"
import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { isKnown, isUnknown, logCall, newContact, saveContact, timelineShows } from "../../support/panel"

test("a worker that dies between two steps is not noticed", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 2)
  const panel = await browser.panelFor(mail)
  await newContact(panel)
  await browser.killWorker()
  await saveContact(panel, "Owen Fletcher")
  await browser.killWorker()
  await logCall(panel, "First call, after a death")
  await panel.get("button", "Log call").click()
  await panel.get("textbox", "Call note").fill("Half a note, then another death")
  await browser.killWorker()
  await panel.get("textbox", "Call note").press("Enter")
  await timelineShows(panel, "Half a note, then another death")

  await browser.killWorker()
  await mail.goto(mailUrl(webmail, 8))
  await isUnknown(panel, "Claire Dubois")
  await browser.killWorker()
  await mail.goto(mailUrl(webmail, 2))
  await isKnown(panel, "Owen Fletcher")
  await timelineShows(panel, "First call, after a death")
})

test("a worker that dies during a save leaves the whole contact, once", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 1)
  const panel = await browser.panelFor(mail)
  const people = [
    [1, "Ana Beltrán"],
    [2, "Owen Fletcher"],
    [8, "Claire Dubois"],
    [12, "Ben Okafor"],
    [22, "Inés Montalbán"],
  ] as const

  for (const [round, [number, name]] of people.entries()) {
    await mail.goto(mailUrl(webmail, number))
    await isUnknown(panel, name)
    // Each round strikes a little later: before the message, in the commit, before the answer.
    await Promise.all([panel.get("button", "Save contact").click(), killAfter(browser, round * 15)])
    await isKnown(panel, name)
    expect(await namesFound(browser, name)).toEqual([name])
  }
})

test("a note half written survives the panel and the worker", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 2)
  let panel = await browser.panelFor(mail)
  await newContact(panel)
  await saveContact(panel, "Owen Fletcher")
  await panel.get("button", "Log call").click()
  await panel.get("textbox", "Call note").fill("He asked about")
  await draftIsKept(browser, panel)

  await panel.close()
  await browser.killWorker()
  panel = await browser.panelFor(mail)
  await isKnown(panel, "Owen Fletcher")
  await panel.get("button", "Log call").click()
  await expect.poll(() => panel.get("textbox", "Call note").value()).toBe("He asked about")
})

async function killAfter(browser: Driver, milliseconds: number) {
  await sleep(milliseconds)
  await browser.killWorker()
}

async function namesFound(browser: Driver, name: string) {
  const reply = await browser.ask("contacts.search", { text: name })
  return reply.ok ? (reply.value as { fullName: string }[]).map(({ fullName }) => fullName) : reply
}

/** The last letters leave the panel a moment after they are typed. */
async function draftIsKept(browser: Driver, panel: Page) {
  const found = (await browser.ask("contacts.search", { text: "Owen" })) as { ok: true; value: { id: string }[] }
  const key = `call:${found.value[0]?.id}`
  await expect
    .poll(async () => JSON.stringify(await browser.ask("drafts.get", { key })), {
      message: `the draft ${key} of ${await panel.url()} is in the store`,
    })
    .toContain("He asked about")
}
