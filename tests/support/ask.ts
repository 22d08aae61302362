import { expect } from "@playwright/test"

import type { Driver, Page } from "./driver"

/** What the worker answers. @throws where it answers with a problem */
export async function asked(browser: Driver, name: string, input: object = {}): Promise<unknown> {
  const reply = await browser.ask(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
  return reply.value
}

/** The same of a change. */
export const done = (browser: Driver, name: string, input: object) =>
  asked(browser, name, { ...input, commandId: crypto.randomUUID() })

/** Saves a contact, and gives its id. */
export async function addContact(browser: Driver, fields: object): Promise<string> {
  return ((await done(browser, "contacts.create", { fields })) as { id: string }).id
}

/** The names that a search gives. */
export async function foundNames(browser: Driver, text: string): Promise<string[]> {
  return ((await asked(browser, "contacts.search", { text })) as { fullName: string }[]).map(({ fullName }) => fullName)
}

/** How many contacts there are, deleted ones left out. */
export async function countContacts(browser: Driver): Promise<number> {
  return ((await asked(browser, "store.status")) as { counts: { contacts: number } }).counts.contacts
}

export const openProfile = (browser: Driver, id: string) =>
  browser.open(browser.extensionUrl(`sidepanel.html?contact=${id}`))

/** Waits until a page of the extension says something. @param within milliseconds */
export const says = (page: Page, text: string, within?: number) =>
  expect
    .poll(() => page.css("body").text(), { message: `the page says "${text}"`, ...(within && { timeout: within }) })
    .toContain(text)
