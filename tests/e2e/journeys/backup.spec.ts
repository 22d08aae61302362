import fs from "node:fs"
import { addContact, asked, done, says } from "../../support/ask"

import type { Driver, Page } from "../../support/driver"
import { expect, test } from "../../support/e2e"

const SECRET = "correct horse battery staple"
/** Firefox has another role for fields of secrets than Chromium. */
const NEW = "input[type=password][aria-describedby$=hint]"
const AGAIN = "input[type=password][aria-describedby$=same]"
const ASKED = "input[type=password][autocomplete=off]"

test("everything is erased, and a backup brings it back", async ({ launch }) => {
  const browser = await launch()
  const id = await addContact(browser, { fullName: "Ana Beltrán" })
  await addContact(browser, { fullName: "Luis Gil" })
  const met = { contactId: id, kind: "note", at: 1_795_000_000_000, text: "Met at the fair" }
  await done(browser, "interactions.log", { interaction: met })
  await done(browser, "tasks.add", { contactId: id, title: "Send samples", due: "2030-01-02" })
  const page = await openSettings(browser)
  await saveAndKeep(page)
  await eraseAll(browser, page)

  await giveKept(page)
  await says(page, "Whole, not encrypted")
  expect(await names(browser)).toEqual([])
  await page.get("button", "Replace everything with this").click()
  await expect.poll(() => names(browser)).toEqual(["Ana Beltrán", "Luis Gil"])
  expect(await asked(browser, "interactions.list", { contactId: id })).toMatchObject({
    interactions: [{ text: "Met at the fair" }],
  })
  expect(await asked(browser, "tasks.ofContact", { contactId: id })).toMatchObject([{ title: "Send samples" }])
})

test("an encrypted backup opens with its passphrase alone", async ({ launch }) => {
  const browser = await launch()
  await addContact(browser, { fullName: "Ana Beltrán" })
  const page = await openSettings(browser)
  await page.get("button", "Set a passphrase").click()
  await page.css(NEW).fill("short")
  await says(page, "Too short")
  await page.css(NEW).fill(SECRET)
  await page.css(AGAIN).fill(`${SECRET}r`)
  await says(page, "The two are not the same")
  await page.css(AGAIN).fill(SECRET)
  await page.get("button", "Encrypt backups").click()
  await says(page, "nobody can open a file without the passphrase")
  await browser.killWorker()
  const text = await saveAndKeep(page)
  expect(text).toContain('"format":"junto-encrypted"')
  expect(text).not.toContain("Beltrán")
  await eraseAll(browser, page)

  await giveKept(page)
  await says(page, "This backup is encrypted")
  await page.css(ASKED).fill("correct horse battery stable")
  await page.get("button", "Open").click()
  await says(page, "not the passphrase")
  expect(await names(browser)).toEqual([])
  await page.css(ASKED).fill(SECRET)
  await page.get("button", "Open").click()
  await says(page, "Whole, encrypted")
  await page.get("button", "Replace everything with this").click()
  await expect.poll(() => names(browser)).toEqual(["Ana Beltrán"])
  await says(page, "this browser does not have the passphrase’s key")
})

test("a damaged file and half a file are refused, and nothing is lost", async ({ launch }) => {
  const browser = await launch()
  await addContact(browser, { fullName: "Ana Beltrán" })
  const page = await openSettings(browser)
  await saveAndKeep(page)
  for (const damage of ["half", "bit"]) {
    await giveKept(page, damage)
    await says(page, "This file is not a whole backup of Junto")
    expect(await page.get("button", "Replace everything with this").count()).toBe(0)
    await page.goto("about:blank")
    await page.goto(browser.extensionUrl("tabs/workspace.html#settings"))
    await saveAndKeep(page)
  }
  expect(await names(browser)).toEqual(["Ana Beltrán"])
})

test("a copy shows what it would undo, replaces everything, and what was there comes back", async ({ launch }) => {
  const browser = await launch()
  await addContact(browser, { fullName: "Ana Beltrán" })
  const page = await openSettings(browser)
  await page.get("button", "Back up now").click()
  await says(page, "1 contact, ")
  await says(page, ", checked")
  await addContact(browser, { fullName: "Luis Gil" })
  await page.css("button[aria-label^='Restore the copy of']").click()
  await says(page, "1 change made since would be gone")
  await page.get("button", "Replace everything with this").click()
  await expect.poll(() => names(browser)).toEqual(["Ana Beltrán"])
  await page.get("button", "Go back to it").click()
  await expect.poll(() => names(browser)).toEqual(["Ana Beltrán", "Luis Gil"])
})

test("copies are saved as files in the downloads folder, and the oldest make room", async ({ launch }) => {
  const browser = await launch()
  await addContact(browser, { fullName: "Person 0" })
  const page = await openSettings(browser)
  await page.get("checkbox", "Save each copy as a file").click()
  await expect.poll(() => files(browser)).toHaveLength(1)
  await page.get("combobox", "Files to keep").select("3")
  const seen = new Set(await files(browser))
  for (let n = 1; n <= 4; n++) {
    await addContact(browser, { fullName: `Person ${n}` })
    if (n === 2) await browser.killWorker()
    await page.get("button", "Back up now").click()
    await expect.poll(async () => seen.has((await files(browser))[0] ?? "")).toBe(false)
    for (const name of await files(browser)) seen.add(name)
  }
  const kept = await files(browser)
  expect(kept).toHaveLength(3)
  expect(seen.size).toBe(5)
  for (const name of seen) expect(fs.existsSync(name), name).toBe(kept.includes(name))
  expect(kept.every((name) => fs.readFileSync(name).subarray(0, 2).toString("hex") === "1f8b")).toBe(true)

  await page.get("checkbox", "Save each copy as a file").click()
  await says(page, "The files that are there already stay")
  await browser.close()
})

async function openSettings(browser: Driver): Promise<Page> {
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#settings"))
  await page.get("button", "Save a backup").waitFor()
  return page
}

/** Saves a backup, keeps it in the page as `made`, and gives what of it is text. */
async function saveAndKeep(page: Page): Promise<string> {
  await page.get("button", "Save a backup").click()
  await expect.poll(() => page.css("footer").text()).toContain("saved")
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("exports")
    for await (const handle of folder.values())
      if (handle.name.endsWith(".backup")) {
        const bytes = await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()
        Object.assign(globalThis, { made: bytes })
        return new TextDecoder().decode(bytes)
      }
    return ""
  })
}

/** Chooses the file that was kept: whole, half of it, or with one bit changed. */
async function giveKept(page: Page, damage = ""): Promise<void> {
  await page.evaluate((damage) => {
    const bytes = new Uint8Array((globalThis as unknown as { made: ArrayBuffer }).made.slice(0))
    const middle = Math.floor(bytes.length / 2)
    if (damage === "bit") bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const chosen = new DataTransfer()
    chosen.items.add(new File([damage === "half" ? bytes.slice(0, middle) : bytes], "kept.json.gz"))
    const input = document.querySelector("input[aria-label='Choose a backup file']") as HTMLInputElement
    input.files = chosen.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
  }, damage)
}

async function eraseAll(browser: Driver, page: Page): Promise<void> {
  await page.get("textbox", "Type “erase” to confirm").fill("erase")
  await page.get("button", "Erase everything").click()
  await expect.poll(() => names(browser)).toEqual([])
}

async function names(browser: Driver): Promise<string[]> {
  const found = (await asked(browser, "contacts.recent", {})) as { fullName: string }[]
  return found.map(({ fullName }) => fullName).sort()
}

async function files(browser: Driver): Promise<string[]> {
  const status = (await asked(browser, "store.status", {})) as { backups: { files: { name: string }[] } }
  return status.backups.files.map(({ name }) => name)
}
