import { getSettings } from "~db/settings"
import type { Contact } from "~domain/contact"
import { localDay } from "~domain/due"
import { type Finding, findingsOf, inStandardForm } from "~domain/standards"
import type { Mended } from "~domain/standards/mended"

import { readPhone } from "../phones"

/** A contact as the standards would have it, what was written of it otherwise, and what isn't as it should be. */
export type InForm = { contact: Contact; mended: Mended[]; findings: Finding[] }

/**
 * Puts contacts in the standard form, in which those of a file are compared with those of the store.
 * @param region by which telephones without a country code are read
 */
export async function standardForm(region: string | undefined): Promise<(contact: Contact) => InForm> {
  const { standards } = await getSettings()
  const today = localDay(new Date())
  return (contact) => {
    // Each number is read once: nothing else of a contact takes as long.
    const phones = new Map(contact.phones.map(({ value }) => [value, readPhone(value, region)]))
    const phone = (text: string) => phones.get(text)
    const findings = findingsOf(contact, standards, phone, today)
    return { findings, ...inStandardForm(contact, findings, phone) }
  }
}
