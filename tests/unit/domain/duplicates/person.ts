import type { Contact } from "~domain/contact"

/** A contact of which only this is known. */
export const aPerson = (id: string, fields: Partial<Contact>): Contact =>
  ({ id, emails: [], phones: [], addresses: [], urls: [], ...fields }) as unknown as Contact
