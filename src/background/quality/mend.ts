import { getContact } from "~db/contacts"
import type { Writer } from "~db/writer"
import type { Contact } from "~domain/contact"
import { withValues } from "~domain/operation"
import { type Finding, fixWithProvenance } from "~domain/standards"

/**
 * Applies the fixes of a contact's findings, one upon the other.
 * @param find what is found of a contact as it stands
 * @returns how many were applied
 */
export async function mendContact(write: Writer, id: string, find: (contact: Contact) => Finding[]): Promise<number> {
  let contact = await getContact(id)
  const changes: Record<string, unknown> = {}
  let mended = 0
  // Each fix may be of a list that the one before has changed.
  for (let finding = next(find(contact)); finding && mended < MOST; finding = next(find(contact))) {
    const fix = fixWithProvenance(contact, finding, write.now)
    Object.assign(changes, fix)
    contact = withValues(contact, fix) as Contact
    mended++
  }
  if (mended > 0) await write.update("contacts", id, changes)
  return mended
}

const MOST = 200
const next = (findings: Finding[]): Finding | undefined => findings.find(({ fix }) => fix !== undefined)
