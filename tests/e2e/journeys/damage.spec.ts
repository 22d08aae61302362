import { loseDatabase, overwriteDatabase } from "../../support/damage"
import type { Driver } from "../../support/driver"
import { expect, openMail, test } from "../../support/e2e"
import { isKnown, newContact, saveContact } from "../../support/panel"

/** Puts a backup where a page puts the file that the user chose, and restores it: that keeps a copy of what was there. */
async function restoreOwnBackup(browser: Driver): Promise<void> {
  const exported = await browser.ask("store.export", {})
  if (!exported.ok) throw new Error(`No backup: ${exported.code}`)
  const { file } = exported.value as { file: string }
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html"))
  await page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory()
    const from = await (await root.getDirectoryHandle("exports")).getFileHandle(file)
    const to = await (await root.getDirectoryHandle("imports", { create: true })).getFileHandle("own", { create: true })
    const writable = await to.createWritable()
    await writable.write(await from.getFile())
    await writable.close()
  }, file)
  expect(await browser.ask("store.restore", { from: { folder: "imports", file: "own" } })).toMatchObject({
    ok: true,
    value: { contacts: 1 },
  })
  await page.close()
}

for (const [what, damage] of [
  ["lost", loseDatabase],
  ["overwritten", overwriteDatabase],
] as const)
  test(`a database whose files are ${what} is noticed, and a copy brings everything back`, async ({
    launch,
    webmail,
    profile,
  }) => {
    test.slow()
    let browser = await launch()
    let panel = await browser.panelFor(await openMail(browser, webmail, 1))
    await newContact(panel)
    await saveContact(panel, "Ana Beltrán")
    await restoreOwnBackup(browser)
    await browser.close()
    damage(browser.browser, profile)

    browser = await launch()
    panel = await browser.panelFor(await openMail(browser, webmail, 1))
    await expect.poll(() => panel.css("h1").text()).toContain("needs your attention")
    expect(await browser.ask("contacts.recent", {})).toMatchObject({ ok: false, code: "store-damaged" })
    await panel.css("button[aria-label^='Restore the copy of']").click()
    await panel.get("button", "Replace everything with this").click()
    await isKnown(panel, "Ana Beltrán")
  })
