import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { isKnown, isUnknown, logCall, newContact, saveContact, timelineLacks, timelineShows } from "../../support/panel"

test("a stranger's mail becomes a profile with a history, and all of it is there after a restart", async ({
  launch,
  webmail,
}) => {
  let browser = await launch()
  let mail = await openMail(browser, webmail, 1)
  let panel = await browser.panelFor(mail)

  await test.step("the sender is filled in from header and signature", async () => {
    expect(await newContact(panel)).toEqual({
      fullName: "Ana Beltrán",
      email: "ana.beltran@nortesol.example",
      phone: expect.stringMatching(/947\D*201\D*333/),
      jobTitle: "Directora de Operaciones",
      organization: expect.stringContaining("Nortesol Logística"),
    })
  })
  await test.step("a click saves her", () => saveContact(panel, "Ana Beltrán"))
  await test.step("a call is logged with two keys and a line", async () => {
    await logCall(panel, "Wants the offer by Friday")
  })
  await test.step("a follow-up is set while logging", async () => {
    await panel.get("button", "Log call").click()
    await panel.get("textbox", "Call note").fill("Call back about the roof")
    await panel.get("button", "3 days").click()
    await panel.get("textbox", "Call note").press("Enter")
    await timelineShows(panel, "Call back about the roof")
    await expect.poll(() => panel.css("main").text()).toContain("Call Ana Beltrán back")
  })
  await test.step("a field is corrected in place", async () => {
    await panel.get("button", "Edit Job title: Directora de Operaciones").click()
    await panel.get("textbox", "Job title").fill("Directora General")
    await panel.get("textbox", "Job title").press("Enter")
    await panel.get("button", "Edit Job title: Directora General").waitFor()
  })

  await browser.close()
  browser = await launch()
  mail = await openMail(browser, webmail, 24)
  panel = await browser.panelFor(mail)

  await test.step("another mail of hers is recognised, with everything", async () => {
    await isKnown(panel, "Ana Beltrán")
    await panel.get("button", "Edit Job title: Directora General").waitFor()
    await timelineShows(panel, "Wants the offer by Friday")
    await timelineShows(panel, "Call back about the roof")
    await expect.poll(() => panel.css("main").text()).toContain("Call Ana Beltrán back")
  })
  await test.step("what was just done can be undone", async () => {
    await logCall(panel, "Logged by mistake")
    await panel.get("button", "Undo").click()
    await timelineLacks(panel, "Logged by mistake")
    await timelineShows(panel, "Wants the offer by Friday")
  })
  await test.step("the panel follows to another person's mail", async () => {
    await mail.goto(mailUrl(webmail, 2))
    await isUnknown(panel, "Owen Fletcher")
    await mail.goto(mailUrl(webmail, 1))
    await isKnown(panel, "Ana Beltrán")
  })
})
