import { openMail, test } from "../../support/e2e"
import { isKnown, logCall, newContact, saveContact, timelineShows } from "../../support/panel"

test("what the panel says is saved survives the browser's violent end, every time", async ({ launch, webmail }) => {
  test.slow()
  const notes = ["Said before the first crash", "Said before the second crash"]
  for (const [round, note] of notes.entries()) {
    const browser = await launch()
    const panel = await browser.panelFor(await openMail(browser, webmail, 11))
    if (round === 0) {
      await newContact(panel)
      await saveContact(panel, "Sofía Herrero")
    } else {
      await isKnown(panel, "Sofía Herrero")
    }
    for (const earlier of notes.slice(0, round)) await timelineShows(panel, earlier)
    await logCall(panel, note)
    await browser.kill()
  }

  const browser = await launch()
  const panel = await browser.panelFor(await openMail(browser, webmail, 11))
  await isKnown(panel, "Sofía Herrero")
  for (const note of notes) await timelineShows(panel, note)
})
