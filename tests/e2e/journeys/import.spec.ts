import { countContacts, foundNames, says } from "../../support/ask"
import type { Driver, Page, Reply } from "../../support/driver"
import { expect, test } from "../../support/e2e"

const LONG = 100_000

test("ten thousand rows are there once after the worker died in the midst, and one undo takes them all back", async ({
  launch,
}) => {
  const browser = await launch()
  const page = await openImport(browser)
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `P${i} Sol,p${i}@x.example,+34600${100_000 + i},Obras ${i % 50}`,
  )
  await giveText(page, "people.csv", `Name,Email,Phone,Company\n${rows.join("\n")}\n`)
  await lookThrough(page)
  await says(page, "10,000 contacts in the file", LONG)
  await page.get("button", "Import 10,000 contacts").click()

  await untilJob(browser, "import", ({ state, progress }) => state !== "running" || progress.done >= 2_000)
  await browser.killWorker()
  await untilJob(browser, "import", ({ progress }) => progress.done >= 6_000)
  await browser.killWorker()
  const job = await untilJob(browser, "import", ({ state }) => state !== "running")
  expect(job.state).toBe("done")
  await expect.poll(() => page.css("main").text(), { timeout: LONG }).toContain("people.csv is imported")
  expect(await countContacts(browser)).toBe(10_000)
  expect((await foundNames(browser, "P7777"))[0]).toBe("P7777 Sol")

  await page.get("button", "Undo the whole import").click()
  await untilJob(browser, "undo", ({ progress }) => progress.done >= 5)
  await browser.killWorker()
  await untilJob(browser, "undo", ({ state }) => state === "done")
  expect(await countContacts(browser)).toBe(0)
})

test("a vCard file is looked through, imported, and found nothing new in the second time", async ({ launch }) => {
  const browser = await launch()
  const page = await openImport(browser)
  const cards = ["Ana Ruiz", "Luis Gil"].map((name, i) =>
    ["BEGIN:VCARD", "VERSION:3.0", `FN:${name}`, `EMAIL:p${i}@x.example`, "X-SHOE-SIZE:38", "END:VCARD", ""].join(
      "\r\n",
    ),
  )
  await giveText(page, "phone.vcf", `${cards.join("")}BEGIN:VCARD\r\nEND:VCARD\r\n`)
  await lookThrough(page)
  await says(page, "2 values that have no place", LONG)
  await says(page, "nothing in it", LONG)
  expect(await countContacts(browser)).toBe(0)
  await page.get("button", "Import 2 contacts").click()
  await says(page, "phone.vcf is imported", LONG)
  expect(await countContacts(browser)).toBe(2)
  expect(await foundNames(browser, "Ana")).toEqual(["Ana Ruiz"])

  await page.get("button", "Choose another file").click()
  await giveText(page, "phone.vcf", cards.join(""))
  await lookThrough(page)
  await says(page, "Known, nothing new", LONG)
})

test("a card that would fill the memory is cut and told, and nothing is lost beside it", async ({ launch }) => {
  const browser = await launch()
  const page = await openImport(browser)
  await giveMade(page, () => {
    const fold = `\r\n ${"a".repeat(70)}`
    const numbers = Array.from({ length: 50_000 }, (_, i) => `TEL:+34600${i}\r\n`).join("")
    const parts = ["BEGIN:VCARD\r\nFN:Bomb\r\n", numbers, "NOTE:a", ...Array(400).fill(fold.repeat(1_000))]
    const end = "\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n"
    Object.assign(globalThis, { made: new File([...parts, end], "bomb.vcf") })
  })
  await lookThrough(page)
  await says(page, "2 contacts in the file", LONG)
  await says(page, "far more values than a contact", LONG)
  await page.get("button", "Import 2 contacts").click()
  await says(page, "bomb.vcf is imported", LONG)
  expect(await foundNames(browser, "Ana")).toEqual(["Ana Ruiz"])
  expect(await countContacts(browser)).toBe(2)
})

test("a line of 50 megabytes, and what is no list of contacts, are refused in words", async ({ launch }) => {
  const browser = await launch()
  const page = await openImport(browser)
  await giveMade(page, () => {
    Object.assign(globalThis, { made: new File(Array(500).fill("x,".repeat(50_000)), "line.csv") })
  })
  await says(page, "The first line of line.csv never ends", LONG)
  await page.get("button", "Choose another file").click()
  await giveText(page, "page.html", "<!DOCTYPE html><p>Hello")
  await says(page, "page.html is a page or a document", LONG)
  await page.get("button", "Choose another file").click()
  await giveText(page, "empty.csv", "")
  await says(page, "empty.csv is empty", LONG)
  await page.get("button", "Choose another file").click()
  await giveMade(page, () => {
    const line = Array(500).fill("x".repeat(100_000))
    const parts = ["Name,Email\nAna Ruiz,ana@x.example\n", ...line, "\nLuis Gil,luis@x.example\n"]
    Object.assign(globalThis, { made: new File(parts, "within.csv") })
  })
  await lookThrough(page)
  await says(page, "longer than any contact", LONG)
  await page.get("button", "Import 2 contacts").click()
  await says(page, "within.csv is imported", LONG)
  expect(await countContacts(browser)).toBe(2)
})

test("a wrong encoding and half a file are seen before anything is written", async ({ launch }) => {
  const browser = await launch()
  const page = await openImport(browser)
  await giveMade(page, () => {
    const text = "Nombre;Correo;Población\nÍñigo Núñez;in@x.example;Cádiz\nAna Ru"
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    Object.assign(globalThis, { made: new File([bytes], "latin.csv") })
  })
  await says(page, "Íñigo Núñez", LONG)
  await page.get("combobox", "Encoding").select("utf-8")
  await says(page, "\uFFFD", LONG)
  await lookThrough(page)
  await says(page, "can't be read in this encoding", LONG)
  await says(page, "half a file", LONG)
  await page.get("button", "Back to the columns").click()
  await page.get("combobox", "Encoding").select("windows-1252")
  await says(page, "Íñigo Núñez", LONG)
  await page.get("combobox", "What “Población” is").select("tags")
  await lookThrough(page)
  await page.get("button", "Import 2 contacts").click()
  await says(page, "latin.csv is imported", LONG)
  expect(await foundNames(browser, "Núñez")).toEqual(["Íñigo Núñez"])
})

async function openImport(browser: Driver): Promise<Page> {
  const page = await browser.open(browser.extensionUrl("tabs/workspace.html#import"))
  await page.get("button", "Choose a file").waitFor()
  return page
}

/** Chooses a file that `make` has made in the page and left there as `made`. */
async function giveMade(page: Page, make: (argument: string) => void, argument = "") {
  await page.get("button", "Choose a file").waitFor()
  await page.evaluate(make, argument)
  await page.evaluate(() => {
    const chosen = new DataTransfer()
    chosen.items.add((globalThis as unknown as { made: File }).made)
    const input = document.querySelector("main input[type=file]") as HTMLInputElement
    input.files = chosen.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
  })
}

const giveText = (page: Page, name: string, text: string) =>
  giveMade(
    page,
    (argument) => {
      const [name, text] = JSON.parse(argument) as [string, string]
      Object.assign(globalThis, { made: new File([text], name) })
    },
    JSON.stringify([name, text]),
  )

/** Asks for the preview, once it is known what the file is. */
async function lookThrough(page: Page) {
  await expect.poll(() => page.css("main [role=status]").text(), { timeout: LONG }).toMatch(/(vCard|CSV table), \d/)
  await page.get("button", "See what would happen").click()
}

type Job = { kind: string; state: string; progress: { done: number; total: number } }

/** Waits for the newest job of a kind to be so far. */
async function untilJob(browser: Driver, kind: string, isThere: (job: Job) => boolean): Promise<Job> {
  let job: Job | undefined
  await expect
    .poll(
      async () => {
        const reply = await browser.ask("jobs.list", {}).catch((): Reply => ({ ok: false, code: "", details: "" }))
        job = reply.ok ? (reply.value as Job[]).find((one) => one.kind === kind) : undefined
        return job !== undefined && isThere(job)
      },
      { message: `the ${kind} gets there`, timeout: LONG, intervals: [100] },
    )
    .toBe(true)
  return job as Job
}
