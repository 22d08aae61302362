import fs from "node:fs"
import path from "node:path"

import type { Page } from "../../support/driver"
import { expect, test } from "../../support/e2e"
import { isKnown, isUnknown, logCall, newContact, saveContact } from "../../support/panel"

const FIXTURES = path.join(__dirname, "../../fixtures/mail")

const CLIENTS = [
  {
    client: "gmail",
    host: "mail.google.com",
    first: { layout: "thread", name: "Ana Ruiz", jobTitle: "Head of Purchasing", phone: /600\D*123\D*456/ },
    second: { layout: "split-pane", name: "Marta Soler" },
  },
  {
    client: "outlook",
    host: "outlook.live.com",
    first: { layout: "reading-pane", name: "Jane Roe", jobTitle: "Operations Manager", phone: /20\D*7946\D*0123/ },
    second: { layout: "popout", name: "Tom Baker" },
  },
] as const

for (const { client, host, first, second } of CLIENTS) {
  test(`${client}: opening mails in the page brings their senders to the panel`, async ({ launch }) => {
    const list = saved(client, "list")
    const browser = await launch({ hosts: { [host]: () => list.html } })
    const mail = await browser.open(list.address)
    const panel = await browser.panelFor(mail)
    await panel.get("searchbox", "Search contacts").waitFor()
    expect(await panel.get("form", "New contact").count(), "nobody's mail is open").toBe(0)

    await openInPage(mail, saved(client, first.layout))
    await isUnknown(panel, first.name)
    expect(await newContact(panel)).toMatchObject({
      jobTitle: first.jobTitle,
      phone: expect.stringMatching(first.phone),
    })
    await saveContact(panel, first.name)
    await logCall(panel, "Agreed on Monday")
    await expect.poll(() => browser.badge(mail)).toContain("✓")

    await openInPage(mail, saved(client, second.layout))
    await isUnknown(panel, second.name)
    await openInPage(mail, saved(client, first.layout))
    await isKnown(panel, first.name)
    await openInPage(mail, list)
    await panel.css("h1").waitFor()
    await expect.poll(() => panel.css("h1").text(), { message: "the list is nobody's mail" }).not.toBe(first.name)
  })

  test(`${client}: a layout that isn't understood is said to be so, and a person can be given by hand`, async ({
    launch,
  }) => {
    const broken = saved(client, "broken-layout")
    const browser = await launch({ hosts: { [host]: () => broken.html } })
    const panel = await browser.panelFor(await browser.open(broken.address))
    await panel
      .get("textbox", "Text with the person’s details")
      .fill("Vera Lind\nvera.lind@example.net\n+46 8 555 010 99")
    await panel.get("button", "Find the person").click()
    await isUnknown(panel, "Vera Lind")
    expect(await newContact(panel)).toMatchObject({ email: "vera.lind@example.net" })
  })
}

/** A saved page; its first line is a comment with the address it was saved from. */
function saved(client: string, layout: string) {
  const html = fs.readFileSync(path.join(FIXTURES, client, `${layout}.html`), "utf8")
  const [, address = ""] = /^<!-- (\S+) -->/.exec(html) ?? []
  return { html, address }
}

/** As the client itself does it: the address changes and the page's content is replaced, without loading anything. */
async function openInPage(page: Page, { html, address }: ReturnType<typeof saved>) {
  await page.evaluate((next) => {
    const { html, address } = JSON.parse(next) as { html: string; address: string }
    const parsed = new DOMParser().parseFromString(html, "text/html")
    history.pushState(null, "", address)
    document.title = parsed.title
    document.body.replaceWith(document.adoptNode(parsed.body))
  }, JSON.stringify({ html, address }))
}
