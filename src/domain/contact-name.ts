import type { Contact, ContactFields, ContactSummary } from "./contact"

/** The name to show: the full name, its parts, the organisation, an address or a number; empty when nothing is known. */
export function displayName(contact: Partial<ContactFields>): string {
  return (
    contact.fullName ||
    [contact.givenName, contact.additionalName, contact.familyName].filter(Boolean).join(" ") ||
    contact.organization ||
    contact.emails?.[0]?.value ||
    contact.phones?.[0]?.value ||
    ""
  )
}

export function summaryOf(contact: Contact): ContactSummary {
  return {
    id: contact.id,
    fullName: displayName(contact),
    jobTitle: contact.jobTitle,
    organization: contact.organization,
    email: (contact.emails.find(({ status }) => !status) ?? contact.emails[0])?.value,
    photo: contact.photo,
    stage: contact.stage,
    relationship: contact.relationship,
  }
}
