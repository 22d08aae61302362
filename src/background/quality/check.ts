import { getContact } from "~db/contacts"
import { type Contact, contactFieldsSchema } from "~domain/contact"
import type { Finding } from "~domain/standards"
import type { Typed } from "~messages/quality"

import { finder } from "./look-at"

/** What isn't as it should be in values that are being typed, of somebody new or in the place of a contact's own. */
export async function findingsOfTyped(typed: Typed, id?: string): Promise<Finding[]> {
  const [contact, find] = await Promise.all([id ? getContact(id) : nobody(), finder()])
  return find(withTyped(contact, typed)).filter(({ field }) => field in typed)
}

const nobody = (): Contact => ({
  ...contactFieldsSchema.parse({}),
  id: "",
  stamps: {},
  provenance: {},
  createdAt: 0,
})

/** What is known of a value, an archived address for one, stays with it. */
function withTyped(contact: Contact, typed: Typed): Contact {
  const { emails, phones, tags, birthday, ...others } = typed
  const among = <Value extends { value: string }>(known: Value[], texts: string[]) =>
    written(texts).map((value) => known.find((one) => one.value === value) ?? { value })
  return {
    ...contact,
    ...others,
    ...(birthday !== undefined && { birthday: birthday || undefined }),
    ...(emails && { emails: among(contact.emails, emails) }),
    ...(phones && { phones: among(contact.phones, phones) }),
    ...(tags && { tags: written(tags) }),
  }
}

const written = (texts: string[]): string[] => texts.map((text) => text.trim()).filter((text) => text !== "")
