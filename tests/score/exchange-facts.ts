import { isDeepStrictEqual } from "node:util"

import type { Address, Contact } from "../../src/domain/contact"

/** What a card or row says, as its corpus lists it. */
export type ExpectedCard = Partial<Record<(typeof SINGLE)[number], string>> & {
  group?: boolean
  emails?: string[]
  phones?: string[]
  urls?: string[]
  notes?: string[]
  tags?: string[]
  addresses?: Partial<Address>[]
}
export type Missed = { fact: string; found: string }

const SINGLE = ["fullName", "givenName", "familyName", "organization", "jobTitle", "birthday", "anniversary"] as const
const ADDRESS = ["streetAddress", "locality", "region", "postalCode", "country"] as const

/** The facts of a file and those that the contacts lack. A card finds its contact in the order of the file. */
export function factsOf(cards: ExpectedCard[], contacts: Contact[]): { facts: number; missed: Missed[] } {
  const result = { facts: 0, missed: [] as Missed[] }
  let next = 0
  for (const card of cards) {
    if (card.group && !contacts.slice(next, next + 1).some(({ fullName }) => fullName === card.fullName)) continue
    // A card may be left out where it holds nothing, so the one that fits best of the next few is taken.
    const candidates = contacts.slice(next, next + 3)
    const judged = candidates.map((contact) => judge(card, contact))
    const best = judged.length > 0 ? judged.reduce((a, b) => (b.missed.length < a.missed.length ? b : a)) : judge(card)
    if (best.facts > best.missed.length) next += judged.indexOf(best) + 1
    result.facts += best.facts
    result.missed.push(...best.missed)
  }
  return result
}

function judge(card: ExpectedCard, contact?: Contact): { facts: number; missed: Missed[] } {
  const missed: Missed[] = []
  let facts = 0
  const expect = (fact: string, isThere: boolean, found: unknown) => {
    facts++
    if (!isThere) missed.push({ fact, found: JSON.stringify(found) ?? "nothing" })
  }
  for (const field of SINGLE)
    if (card[field])
      expect(`${field} "${card[field]}"`, one(contact?.[field] ?? "") === one(card[field] ?? ""), contact?.[field])
  const among = (field: string, values: string[] = [], found: string[] = [], form = one) => {
    for (const value of values) expect(`${field} "${value}"`, found.map(form).includes(form(value)), found)
  }
  const values = (list: { value: string }[] | undefined) => list?.map(({ value }) => value)
  among("email", card.emails, values(contact?.emails), (text) => one(text).toLowerCase())
  among("phone", card.phones, values(contact?.phones), digits)
  among("url", card.urls, values(contact?.urls), (text) => one(text).toLowerCase().replace(/\/$/, ""))
  among("tag", card.tags, contact?.tags)
  for (const note of card.notes ?? [])
    expect(`note "${note}"`, one(contact?.notes ?? "").includes(one(note)), contact?.notes)
  for (const address of card.addresses ?? []) {
    const part = (of: Partial<Address>) => ADDRESS.map((name) => (address[name] ? one(of[name] ?? "") : ""))
    const isThere = (contact?.addresses ?? []).some((of) => isDeepStrictEqual(part(of), part(address)))
    expect(`address ${JSON.stringify(address)}`, isThere, contact?.addresses)
  }
  return { facts, missed }
}

const one = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim()
const digits = (text: string) => one(text).replace(/[^\p{Nd}+]/gu, "") || one(text)
