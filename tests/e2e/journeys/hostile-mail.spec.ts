import type { Page } from "../../support/driver"
import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { newContact } from "../../support/panel"

/** Directional overrides, isolates and marks: they let a name read as another. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

test("mails made to deceive or to break are read as plain text", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 13)
  const panel = await browser.panelFor(mail)

  await test.step("markup in a name is a name", async () => {
    const form = await newContact(panel)
    expect(form).toMatchObject({ email: "mallory@hostile.example" })
    const name = form.fullName === "" ? "Mallory" : form.fullName
    await panel.get("textbox", "Full name").fill(name)
    await panel.get("button", "Save contact").click()
    await panel.get("list", "Timeline").waitFor()
    expect(await panel.evaluate(() => String((globalThis as { hacked?: unknown }).hacked))).toBe("undefined")
    expect(
      await panel.evaluate(() => document.querySelectorAll("main script, main img[src^='x'], main svg[onload]").length),
    ).toBe(0)
  })
  await test.step("a name can't turn its direction around", async () => {
    await mail.goto(mailUrl(webmail, 14))
    await expect.poll(() => email(panel)).toBe("anna@rtl.example")
    expect((await newContact(panel)).fullName).not.toMatch(BIDI_CONTROLS)
    expect(await panel.css("main").text()).not.toMatch(BIDI_CONTROLS)
  })
  await test.step("a look-alike domain keeps its true spelling", async () => {
    await mail.goto(mailUrl(webmail, 15))
    await expect.poll(() => email(panel)).toMatch(/^service@/)
    const shown = `${await email(panel)} ${await panel.css("main").text()}`
    expect(shown, "the letters of another alphabet are told apart").toContain("xn--pypal-4ve.example")
  })
  await test.step("a huge subject changes nothing", async () => {
    await mail.goto(mailUrl(webmail, 16))
    await expect.poll(() => email(panel)).toBe("larry@hugesubject.example")
  })
  await test.step("a name that is somebody else's address is not taken for them", async () => {
    await mail.goto(mailUrl(webmail, 17))
    await expect.poll(() => email(panel)).toBe("not-the-ceo@lookalike.example")
  })
})

/** The address in the form; nothing while the panel is between two people. */
async function email(panel: Page) {
  const field = panel.get("textbox", "E-mail")
  return (await field.count()) > 0 ? field.value() : ""
}
