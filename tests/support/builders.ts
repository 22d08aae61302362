import type { CapturedContact } from "~domain/captured"
import { type Contact, type ContactFields, contactFieldsSchema } from "~domain/contact"
import { newId } from "~domain/ids"

/** What a form sends: a whole valid person; a test states only what matters to it. */
export function aForm(fields: Partial<ContactFields> = {}): ContactFields {
  return contactFieldsSchema.parse({
    fullName: "Ada Lovelace",
    emails: [{ value: "ada@engines.example" }],
    organization: "Engines Ltd",
    ...fields,
  })
}

export function aContact(fields: Partial<Contact> = {}): Contact {
  return { ...aForm(), id: newId(), stamps: { "*": "0" }, provenance: {}, createdAt: 0, ...fields }
}

export function aCaptured(fields: Partial<CapturedContact> = {}): CapturedContact {
  return {
    fullName: "Ada Lovelace",
    emails: ["ada@engines.example"],
    phones: [],
    urls: [],
    addresses: [],
    source: { kind: "mail-header", url: "https://mail.example.com/1" },
    confidence: 0.9,
    ...fields,
  }
}
