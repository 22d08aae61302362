import { addContact, asked, done, openProfile } from "../../support/ask"
import type { Driver, Page } from "../../support/driver"
import { expect, test } from "../../support/e2e"
import { isKnown } from "../../support/panel"

/** A PNG of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
const HOSTILE_SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="top.pwned=1"><script>top.pwned=1</script></svg>`
const HOSTILE_PAGE = "<!doctype html><img src=x onerror='top.pwned=1'><script>top.pwned=1</script>"

test("files come in by choice, by drop and by paste, survive the worker, and come back from a backup byte by byte", async ({
  launch,
}) => {
  const browser = await launch()
  const { id, panel } = await somebody(browser)
  await give(panel, "choose", [file("offer.csv", "Name;Price\nTea;3\n"), file("photo.png", PIXEL, "base64")])
  await lists(panel, ["photo.png", "offer.csv"])
  await browser.killWorker()
  await give(panel, "drop", [file("notes.bin", bytesOf(70_000), "base64")])
  await lists(panel, ["notes.bin", "photo.png", "offer.csv"])
  await Promise.all([give(panel, "paste", [file("image.png", "second", "text")]), browser.killWorker()])
  await expect.poll(() => panel.get("list", "Documents").text()).toContain("Picture 20")
  expect(await documents(browser, id)).toHaveLength(4)
  expect(await filesIn(panel, "imports")).toBe(0)

  await panel.get("button", "offer.csv").click()
  await expect.poll(() => panel.css("dialog pre").text()).toBe("Name;Price Tea;3")
  await panel.get("button", "Close").click()
  await panel.css("dialog").waitFor("gone")
  await panel.get("button", "photo.png").click()
  await panel.css("dialog img").waitFor()
  await panel.get("button", "Close").click()
  const before = await hashes(panel, browser, id)

  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#settings"))
  await page.get("button", "Save a backup").click()
  await expect.poll(() => page.css("footer").text()).toContain("saved")
  await keepBackup(page)
  await page.get("textbox", "Type “erase” to confirm").fill("erase")
  await page.get("button", "Erase everything").click()
  await expect.poll(async () => (await browser.ask("documents.ofContact", { contactId: id })).ok).toBe(true)
  await expect.poll(() => documents(browser, id)).toEqual([])
  await giveBackup(page)
  await expect.poll(() => page.css("main").text()).toContain("Documents 4")
  await page.get("button", "Replace everything with this").click()
  await expect.poll(async () => (await documents(browser, id)).length).toBe(4)
  expect(await hashes(panel, browser, id)).toEqual(before)
})

test("a removed document comes back by undo, and one that can't be taken says why", async ({ launch }) => {
  const browser = await launch()
  const { id, panel } = await somebody(browser)
  await give(panel, "choose", [file("offer.txt", "three teas"), file("empty.txt", "")])
  await lists(panel, ["offer.txt"])
  await expect.poll(() => panel.css("[role=alert]").text()).toContain("empty.txt is empty")
  await panel.get("button", "Leave out empty.txt").click()
  const before = await hashes(panel, browser, id)
  await panel.get("button", "Remove offer.txt").click()
  await expect.poll(() => panel.get("button", "offer.txt").count()).toBe(0)
  await browser.killWorker()
  await panel.get("button", "Undo").click()
  await lists(panel, ["offer.txt"])
  expect(await hashes(panel, browser, id)).toEqual(before)

  await panel.get("button", "Rename offer.txt").click()
  await panel.get("textbox", "Name of the document").fill("Offer of May")
  await panel.get("textbox", "Name of the document").press("Enter")
  await lists(panel, ["Offer of May.txt"])
})

test("an entry of the timeline takes documents of its own", async ({ launch }) => {
  const browser = await launch()
  const { id, panel } = await somebody(browser)
  await give(panel, "drop", [file("minutes.txt", "agreed")], "[aria-label=Timeline] [data-row]")
  await panel.css("[aria-label=Timeline] [aria-label^='Remove minutes']").waitFor()
  expect(await documents(browser, id)).toMatchObject([{ name: "minutes.txt", interactionId: expect.any(String) }])
})

test("hostile documents run nothing, whatever they call themselves", async ({ launch }) => {
  const browser = await launch()
  const { id, panel } = await somebody(browser)
  await give(panel, "choose", [
    file("logo.svg", HOSTILE_SVG),
    file("invoice.pdf", HOSTILE_PAGE),
    file("page.html", `${HOSTILE_PAGE}<p>`),
  ])
  await lists(panel, ["logo.svg", "invoice.pdf", "page.html"])
  expect((await documents(browser, id)).map(({ type }) => type)).toEqual(["text/html", "text/plain", "image/svg+xml"])
  await panel.get("button", "logo.svg").click()
  await panel.css("dialog img").waitFor()
  expect(await panel.evaluate(() => document.querySelector<HTMLImageElement>("dialog img")?.src.slice(0, 18))).toBe(
    "data:image/svg+xml",
  )
  await panel.get("button", "Close").click()
  for (const name of ["invoice.pdf", "page.html"]) {
    await panel.get("button", name).click()
    await expect.poll(() => panel.css("dialog pre").text()).toContain("<script>top.pwned=1</script>")
    await panel.get("button", "Close").click()
    await panel.css("dialog").waitFor("gone")
  }
  expect(
    await panel.evaluate(() => "pwned" in globalThis || document.querySelectorAll("iframe, embed, object").length),
  ).toBe(0)
  expect(await browser.requestsOfExtension()).toEqual([])
})

test("a PDF opens in the browser's own viewer, which can't reach Junto", async ({ launch }) => {
  const browser = await launch()
  const { panel } = await somebody(browser)
  await give(panel, "choose", [file("offer.pdf", "%PDF-1.4\n<script>document.title='pwned'</script>")])
  await lists(panel, ["offer.pdf"])
  await panel.get("button", "offer.pdf").click()
  const opened = panel.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const tabs = (globalThis as unknown as { chrome: typeof chrome }).chrome.tabs
        tabs.onCreated.addListener((tab) => {
          setTimeout(async () => resolve((await tabs.get(tab.id ?? 0)).title !== "pwned"), 1_500)
        })
      }),
  )
  await panel.get("button", "Open in a tab").click()
  expect(await opened).toBe(true)
})

test("the page that is open is kept as text", async ({ launch }) => {
  const browser = await launch({
    hosts: { "mail.google.com": () => "<title>Team</title><h1>Our team</h1><p hidden>secret</p>" },
  })
  const { id } = await somebody(browser)
  const tab = await browser.open("https://mail.google.com/team")
  const panel = await browser.panelFor(tab)
  await panel.get("searchbox", "Search contacts").fill("Ana")
  await panel.get("searchbox", "Search contacts").press("Enter")
  await isKnown(panel, "Ana Beltrán")
  await panel.get("button", "Keep this page").click()
  await lists(panel, ["Team.txt"])
  await panel.get("button", "Team.txt").click()
  await expect.poll(() => panel.css("dialog pre").text()).toContain("https://mail.google.com/team")
  const text = await panel.css("dialog pre").text()
  expect(text).toContain("Our team")
  expect(text).not.toContain("secret")
  expect(await documents(browser, id)).toHaveLength(1)
})

type Given = { name: string; content: string; as: "text" | "base64" }
const file = (name: string, content: string, as: Given["as"] = "text"): Given => ({ name, content, as })

/** Bytes of every value, in base64. */
const bytesOf = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, at) => (at * 2_654_435_761) >>> 13)).toString("base64")

async function somebody(browser: Driver): Promise<{ id: string; panel: Page }> {
  const id = await addContact(browser, { fullName: "Ana Beltrán" })
  const interaction = { contactId: id, kind: "meeting", at: Date.now(), text: "About the offer" }
  await done(browser, "interactions.log", { interaction })
  const panel = await openProfile(browser, id)
  await isKnown(panel, "Ana Beltrán")
  return { id, panel }
}

/** Gives files to the panel as a person would; what is chosen, dropped and pasted reaches a page in the same object. */
async function give(panel: Page, how: "choose" | "drop" | "paste", files: Given[], on = "article"): Promise<void> {
  await panel.evaluate((asked) => {
    const { how, files, on } = JSON.parse(asked) as { how: string; files: Given[]; on: string }
    const data = new DataTransfer()
    for (const { name, content, as } of files) {
      const bytes = as === "text" ? content : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      // What the sender declares counts for nothing.
      data.items.add(new File([bytes], name, { type: "text/html" }))
    }
    if (how === "choose") {
      const input = document.querySelector("input[type=file][aria-label=Attach]") as HTMLInputElement
      input.files = data.files
      input.dispatchEvent(new Event("change", { bubbles: true }))
      return
    }
    if (how === "paste") {
      // Firefox makes such an event without what is in it.
      const event = new Event("paste", { bubbles: true, cancelable: true })
      document.body.dispatchEvent(Object.assign(event, { clipboardData: data }))
      return
    }
    for (const type of ["dragenter", "dragover", "drop"])
      document
        .querySelector(on)
        ?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }))
  }, JSON.stringify({ how, files, on }))
}

async function lists(panel: Page, names: string[]): Promise<void> {
  for (const name of names) await panel.get("button", name).waitFor()
}

type Listed = { id: string; name: string; type: string; hash: string }

async function documents(browser: Driver, contactId: string): Promise<Listed[]> {
  return (await asked(browser, "documents.ofContact", { contactId })) as Listed[]
}

/** Of each document the hash of the bytes that the store gives, by its name. */
async function hashes(panel: Page, browser: Driver, contactId: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { id, name, hash } of await documents(browser, contactId)) {
    const { file } = (await asked(browser, "documents.open", { id })) as { file: string }
    found[name] = await panel.evaluate(async (file) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("exports")
      const bytes = await (await (await folder.getFileHandle(file)).getFile()).arrayBuffer()
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")
    }, file)
    expect(found[name], name).toBe(hash)
  }
  return found
}

const filesIn = (page: Page, folder: string) =>
  page.evaluate(async (name) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
    let count = 0
    for await (const _ of folder.values()) count++
    return count
  }, folder)

const keepBackup = (page: Page) =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("exports")
    for await (const handle of folder.values())
      if (handle.name.endsWith(".backup"))
        Object.assign(globalThis, { made: await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer() })
  })

const giveBackup = (page: Page) =>
  page.evaluate(() => {
    const chosen = new DataTransfer()
    chosen.items.add(new File([(globalThis as unknown as { made: ArrayBuffer }).made], "kept.json.gz"))
    const input = document.querySelector("input[aria-label='Choose a backup file']") as HTMLInputElement
    input.files = chosen.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
  })
