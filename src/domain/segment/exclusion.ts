import type { Contact } from "../contact"
import { type ExclusionLists, exclusionFinder } from "../exclusion"
import { says } from "./text-test"

/** Why somebody is left out of segments unless they are asked for: whom nobody should nurture or write to. */
export const EXCLUSION_REASONS = ["spam", "do-not-contact", "employee", "supplier"] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

/** Tags that mean it, whatever their case and accents. */
const DO_NOT_CONTACT = ["do not contact", "do-not-contact", "no contactar", "no-contactar"]
const forbidsContact = says("is", DO_NOT_CONTACT)

/**
 * Tells why a contact is left out, the first reason of `EXCLUSION_REASONS` where there are several. Whom the lists make an
 * employee, a supplier or spam counts as one; partners are never scored, yet not left out.
 */
export function reasonFinder(lists?: ExclusionLists): (contact: Contact) => ExclusionReason | undefined {
  const exclusionOf = exclusionFinder(lists)
  return (contact) => {
    const relationship = exclusionOf(contact)?.relationship
    if (relationship === "spam") return "spam"
    if (contact.doNotContact || contact.tags.some(forbidsContact)) return "do-not-contact"
    return relationship === "partner" ? undefined : relationship
  }
}
