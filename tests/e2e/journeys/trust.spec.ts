import { expect, mailUrl, openMail, test } from "../../support/e2e"
import { logCall, newContact, saveContact } from "../../support/panel"

test("no request leaves the extension, whatever is done", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 8)
  const panel = await browser.panelFor(mail)
  await newContact(panel)
  await saveContact(panel, "Claire Dubois")
  await logCall(panel, "Samples on Tuesday")
  for (const number of [7, 13, 15]) {
    await mail.goto(mailUrl(webmail, number))
    await newContact(panel)
  }
  const tried = await panel.evaluate(() =>
    fetch("https://elsewhere.example/").then(
      () => "answered",
      () => "refused",
    ),
  )
  expect(tried).toBe("refused")

  // The log sees the webmail's own requests, so it would have seen ours.
  expect((await browser.requestsOfPages()).some((url) => url.startsWith(webmail.url))).toBe(true)
  expect(await browser.requestsOfExtension()).toEqual([])
})

test("a web page can't speak to the worker, and a content script only reports", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 1)
  const reachable = await mail.evaluate(async () => {
    const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime
    return typeof runtime?.sendMessage
  })
  expect(reachable).toBe("undefined")

  for (const [name, input] of [
    ["contacts.search", { text: "a" }],
    ["settings.get", {}],
    ["store.export", {}],
    ["store.eraseAll", { confirm: "erase" }],
  ] as const)
    expect(await browser.askAsContentScript(mail, name, input), name).toMatchObject({ ok: false, code: "not-allowed" })
  const report = { url: "https://x.example/", title: "x", state: "page", people: [{ fullName: 7 }] }
  expect(await browser.askAsContentScript(mail, "screen.report", report)).toMatchObject({ ok: false })
})

test("a page can't see that Junto is there", async ({ launch, webmail }) => {
  const browser = await launch()
  const mail = await openMail(browser, webmail, 1)
  await newContact(await browser.panelFor(mail))
  const address = browser.extensionUrl("manifest.json")
  const seen = await mail.evaluate(
    async (address) => ({
      file: await fetch(address).then(
        () => "readable",
        () => "hidden",
      ),
      traces: [...document.querySelectorAll("*")].filter((one) =>
        [one.id, one.getAttribute("class"), one.tagName].some((text) => text?.toLowerCase().includes("junto")),
      ).length,
      globals: Object.keys(window).filter((name) => name.toLowerCase().includes("junto")).length,
    }),
    address,
  )
  expect(seen).toEqual({ file: "hidden", traces: 0, globals: 0 })
})
