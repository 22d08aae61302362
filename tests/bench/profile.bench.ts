import http from "node:http"
import type { AddressInfo } from "node:net"
import { newId } from "~domain/ids"
import { type BackupRecord, formatBackup } from "~exchange/backup"

import { fill, withExtension } from "./browser"
import { people, SIZES } from "./data"
import { median, print } from "./table"

const INTERACTIONS = 40

function* records(size: number): Generator<BackupRecord> {
  let first = ""
  for (const record of people(size)) {
    first ||= record.id
    yield { table: "contacts", record }
  }
  for (let i = 0; i < INTERACTIONS; i++)
    yield {
      table: "interactions",
      record: {
        id: newId(),
        contactId: first,
        kind: "call",
        at: i * 1_000,
        text: `Call number ${i}`,
        stamps: { "*": "0" },
      },
    }
  const task = { contactId: first, title: "Send the offer", due: "2026-11-21", status: "open", createdAt: 0 }
  yield { table: "tasks", record: { ...task, id: newId(), stamps: { "*": "0" } } }
}

const rows: Record<string, string | number>[] = []
for (const size of SIZES) {
  const [known] = people(1)
  const server = http.createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(`<!doctype html><title>Mail</title><a href="mailto:${known?.emails[0]?.value}">${known?.fullName}</a>`)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const measured = await withExtension("chrome-mv3-test", async (context, panel) => {
    await fill(panel, formatBackup({ createdAt: new Date().toISOString(), schemaVersion: 1, seq: 0 }, records(size)))
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForTimeout(2_000)
    return panel.evaluate(measure, url)
  })
  server.close()
  const ours = median(measured.ours)
  const floor = median(measured.floor)
  const lead = median(measured.lead)
  rows.push({
    contacts: size,
    "profile, ms": ours,
    "round trip and bare read, ms": floor,
    ratio: ours / floor,
    goal: "at most 2",
    "as a lead, ms": lead,
    "ratio of that": lead / floor,
  })
}
print(
  "An open mail to the data of the whole profile, and what is asked after it, of the contact as a lead, against an empty round trip and a bare read of the same rows",
  rows,
)

/** In a page of the extension: what the panel asks when a mail is opened, and the least that could answer it, in turns. */
async function measure(url: string): Promise<{ ours: number[]; lead: number[]; floor: number[] }> {
  const ask = async (name: string, input: object) => {
    const reply = await chrome.runtime.sendMessage({ ask: name, input })
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.value
  }
  const [tab] = await chrome.tabs.query({ url: `${url}*` })
  const tabId = tab?.id

  const profile = async () => {
    const { profile } = await ask("screen.get", { tabId })
    if (profile.timeline.interactions.length === 0 || profile.tasks.length === 0)
      throw new Error("The profile is not whole.")
    return profile.contact.id
  }

  const [{ name = "" } = {}] = await indexedDB.databases()
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const all = (request: IDBRequest) =>
    new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
  const screen = await ask("screen.get", { tabId })
  const key = `e:${screen.people[0].captured.emails[0]}`
  const contactId = await profile()
  const least = async () => {
    // Refused at once: no name for anything, so the worker does no work for it.
    await chrome.runtime.sendMessage({ ask: "" })
    const read = database.transaction(["contacts", "interactions", "tasks"])
    await all(read.objectStore("contacts").index("keys").get(key))
    await Promise.all([
      all(
        read
          .objectStore("interactions")
          .index("[contactId+at]")
          .getAll(IDBKeyRange.bound([contactId], [contactId, []]), 50),
      ),
      all(read.objectStore("tasks").index("contactId").getAll(contactId)),
    ])
  }

  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const ours: number[] = []
  const lead: number[] = []
  const floor: number[] = []
  for (let i = 0; i < 120; i++) {
    ours.push(await timed(profile))
    lead.push(await timed(() => ask("leads.get", { contactId })))
    floor.push(await timed(least))
  }
  return { ours: ours.slice(20), lead: lead.slice(20), floor: floor.slice(20) }
}
