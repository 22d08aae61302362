import fs from "node:fs"
import type { AxeResults } from "axe-core"

import type { Page } from "../../support/driver"
import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { newContact, saveContact } from "../../support/panel"

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

for (const colors of ["light", "dark"] as const)
  test(`nothing stands in the way of anybody, in ${colors} colours`, async ({ launch, webmail }) => {
    test.slow()
    const browser = await launch({ colors })
    const mail = await openMail(browser, webmail, 1)
    const panel = await browser.panelFor(mail)

    await newContact(panel)
    expect(await barriers(panel), "unknown person").toEqual([])
    await saveContact(panel, "Ana Beltrán")
    expect(await barriers(panel), "known person").toEqual([])
    await panel.css("main").press("g")
    await panel.get("list", "Fit").waitFor()
    await panel.css("main").press("h")
    await panel.get("textbox", "Brief for sales").waitFor()
    expect(await barriers(panel), "ledger and brief").toEqual([])
    await panel.get("button", "Hand over").click()
    await panel.get("button", "Send back").click()
    await panel.get("textbox", "Why send back?").waitFor()
    expect(await barriers(panel), "handed over").toEqual([])
    await panel.get("button", "Cancel").click()
    await panel.css("main").press("g")
    await panel.get("button", "Log call").click()
    await panel.get("textbox", "Call note").waitFor()
    expect(await barriers(panel), "log form").toEqual([])
    await panel.get("textbox", "Call note").press("Escape")
    await panel.evaluate(() => {
      const chosen = new DataTransfer()
      for (const [name, text] of [
        ["offer.txt", "Tea, three"],
        ["empty.txt", ""],
      ] as const)
        chosen.items.add(new File([text], name))
      const input = document.querySelector("input[type=file][aria-label=Attach]") as HTMLInputElement
      input.files = chosen.files
      input.dispatchEvent(new Event("change", { bubbles: true }))
    })
    await panel.get("button", "offer.txt").waitFor()
    await panel.get("button", "Leave out empty.txt").waitFor()
    expect(await barriers(panel), "documents").toEqual([])
    await panel.get("button", "offer.txt").click()
    await expect.poll(() => panel.css("dialog").text()).toContain("Tea, three")
    expect(await barriers(panel), "a document").toEqual([])
    await panel.get("button", "Close").click()
    await panel.get("searchbox", "Search contacts").fill("bel")
    await expect.poll(() => panel.css("body").text()).toContain("Ana Beltrán")
    expect(await barriers(panel), "search").toEqual([])

    await mail.goto(webmail.url)
    await panel.goto(await panel.url())
    await panel.get("searchbox", "Search contacts").waitFor()
    expect(await barriers(panel), "no mail open").toEqual([])
    const blank = await browser.open("about:blank")
    const onBlank = await browser.panelFor(blank)
    await onBlank.get("searchbox", "Search contacts").waitFor()
    expect(await barriers(onBlank), "a tab that can't be read").toEqual([])

    await mail.goto(mailUrl(webmail, 2))
    const popup = await browser.openPopup(mail)
    await expect.poll(() => popup.css("body").text()).toContain("Owen Fletcher")
    expect(await barriers(popup), "popup").toEqual([])
    await popup.close()

    const workspace = await browser.open(browser.extensionUrl("tabs/workspace.html"))
    const table = workspace.css('[role="grid"]')
    await workspace.css('[role="grid"] a').waitFor()
    expect(await barriers(workspace), "contacts").toEqual([])
    await table.press("x")
    await table.press("f")
    await workspace.get("region", "Filters").waitFor()
    expect(await barriers(workspace), "contacts, with a selection and filters").toEqual([])
    await table.press("?")
    await workspace.get("region", "Keyboard shortcuts").waitFor()
    expect(await barriers(workspace), "contacts, with the keys").toEqual([])
    await workspace.get("button", "Columns").click()
    await workspace.get("searchbox", "Search contacts").fill("nobody at all")
    await workspace.get("button", "Show everybody").waitFor()
    expect(await barriers(workspace), "contacts, with columns to choose and nobody found").toEqual([])
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#segments"))
    await workspace.get("link", "Leads gone cold").waitFor()
    expect(await barriers(workspace), "segments, none yet").toEqual([])
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#segments?new=persona&start=gone_cold"))
    await workspace.css('p[role="status"] strong').waitFor()
    expect(await barriers(workspace), "a segment being built").toEqual([])
    const segment = { name: "Everybody", kind: "live", filter: { all: [] } }
    const made = await browser.ask("segments.save", { commandId: crypto.randomUUID(), segment })
    const { id: everybody } = (made as { value: { id: string } }).value
    await workspace.goto(browser.extensionUrl(`tabs/workspace.html#segments?id=${everybody}`))
    await workspace.css("figure summary").click()
    expect(await barriers(workspace), "a segment's page").toEqual([])
    await workspace.get("link", "All segments").click()
    await workspace.get("button", "Delete Everybody").waitFor()
    expect(await barriers(workspace), "segments").toEqual([])
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#settings"))
    await workspace.get("heading", "Settings").waitFor()
    expect(await barriers(workspace), "settings").toEqual([])
    for (const fullName of ["ANA RUIZ", "Ana Ruiz"]) {
      const fields = { fullName, emails: [{ value: "ana@firma.es" }], phones: [{ value: "600 123 456" }] }
      await browser.ask("contacts.create", { commandId: crypto.randomUUID(), fields })
    }
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#duplicates"))
    await workspace.get("button", "Merge 2 contacts").waitFor()
    expect(await barriers(workspace), "duplicates").toEqual([])
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#quality"))
    await workspace.get("button", "Mend ANA RUIZ").waitFor()
    expect(await barriers(workspace), "data quality").toEqual([])
    await workspace.get("button", "Start the round").click()
    const isOver = () => workspace.get("heading", "The round is done").count()
    for (let step = 1; (await isOver()) === 0; step++) {
      await expect.poll(() => workspace.css("main").text()).toMatch(new RegExp(`Step ${step} of .* cases left`))
      expect(await barriers(workspace), `the round, step ${step}`).toEqual([])
      await workspace.css("body").press("ArrowRight")
      await expect.poll(async () => !(await workspace.css("main").text()).includes(`Step ${step} of`)).toBe(true)
    }
    expect(await barriers(workspace), "the round's end").toEqual([])
    await workspace.get("button", "Back to the lists").click()
    await workspace.get("button", "Irregular 1").click()
    await workspace.get("button", "Mend ANA RUIZ").click()
    const { value } = (await browser.ask("contacts.search", { text: "ruiz" })) as { value: { id: string }[] }
    for (const { id } of value) await browser.ask("contacts.delete", { commandId: crypto.randomUUID(), id })
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#bin"))
    await workspace.get("button", "Empty the bin").waitFor()
    expect(await barriers(workspace), "bin").toEqual([])
    await workspace.goto(browser.extensionUrl("tabs/workspace.html#import"))
    await workspace.get("button", "Choose a file").waitFor()
    expect(await barriers(workspace), "import").toEqual([])
    await workspace.evaluate(() => {
      const chosen = new DataTransfer()
      chosen.items.add(new File(["Name,Shoe size,Birthday\nANA RUIZ,38,1/2/1980\n,44,\n"], "people.csv"))
      const input = document.querySelector("main input[type=file]") as HTMLInputElement
      input.files = chosen.files
      input.dispatchEvent(new Event("change", { bubbles: true }))
    })
    await workspace.get("combobox", "What “Name” is").waitFor()
    expect(await barriers(workspace), "import, the columns").toEqual([])
    await workspace.get("button", "See what would happen").click()
    await workspace.get("button", "Import 1 contact").waitFor()
    expect(await barriers(workspace), "import, the preview").toEqual([])
  })

/** What axe finds against WCAG 2.2 AA. It is put in by the protocol, which the page's policy doesn't bind. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE as never)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    const { violations } = await axe.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`)
  })
}
