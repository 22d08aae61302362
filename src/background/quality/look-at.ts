import { signsOf } from "~db/interactions"
import type { QualityRow } from "~db/schema"
import { getSettings } from "~db/settings"
import type { Contact } from "~domain/contact"
import { localDay } from "~domain/due"
import { engagedAt, listsOf, qualityScore, seenAt } from "~domain/quality"
import type { Settings } from "~domain/settings"
import { type Finding, findingsOf } from "~domain/standards"

import { readPhone } from "../phones"

/** Finds what isn't as it should be with a contact, by the standards of the workspace as they are now. */
export async function finder(): Promise<(contact: Contact) => Finding[]> {
  const settings = await getSettings()
  const today = localDay(new Date())
  return (contact) => findings(contact, settings, today)
}

const findings = (contact: Contact, { standards, region }: Settings, today: string): Finding[] =>
  findingsOf(contact, standards, (phone) => readPhone(phone, region || undefined), today)

/** The rows of contacts, as they are now. */
export async function lookAt(contacts: Contact[]): Promise<QualityRow[]> {
  const [settings, signs, find] = await Promise.all([getSettings(), signsOf(contacts.map(({ id }) => id)), finder()])
  const now = Date.now()
  return contacts.map((contact) => {
    const own = signs.get(contact.id) ?? {}
    const found = find(contact)
    const seen = seenAt(contact, own)
    const engaged = engagedAt(contact, own)
    return {
      id: contact.id,
      score: qualityScore(contact, found, seen, now, settings.standards),
      marks: listsOf(found),
      seenAt: seen,
      ...(engaged !== undefined && { engagedAt: engaged }),
    }
  })
}

/** What everybody is held against, as text: with another, all is to be looked at anew. */
export async function heldAgainst(): Promise<string> {
  const { standards, region } = await getSettings()
  return JSON.stringify({ standards, region })
}
