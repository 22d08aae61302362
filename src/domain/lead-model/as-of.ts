import { millisOf } from "../clock"
import type { Contact } from "../contact"
import { type Element, elementPath, type MultiField } from "../fields"

/**
 * A contact as far as it was known at a moment: without the values that were written later than the record itself, as their stamps tell, and with
 * the job they had. What a value was before it was changed isn't known: it is absent.
 * @param moment milliseconds since 1970
 */
export function contactAsOf(contact: Contact, moment: number): Contact {
  const wasKnown = (path: string) => {
    const stamp = contact.stamps[path]
    return stamp === undefined || !(millisOf(stamp) > moment)
  }
  const those = <One extends Element>(field: MultiField, elements: One[]): One[] =>
    elements.filter((element) => wasKnown(elementPath(field, element)))
  const { emails, phones, addresses, tags, ...own } = contact
  const single = Object.fromEntries(Object.entries(own).filter(([field]) => ALWAYS.has(field) || wasKnown(field)))
  const job = contact.formerJobs?.filter(({ until }) => until > moment).sort((a, b) => a.until - b.until)[0]
  return {
    ...(single as Omit<Contact, "emails" | "phones" | "addresses" | "tags">),
    ...(job && { jobTitle: job.jobTitle, organization: job.organization }),
    emails: those("emails", emails),
    phones: those("phones", phones),
    addresses: those("addresses", addresses),
    tags: those("tags", tags),
  }
}

/** What is no value of somebody's. */
const ALWAYS = new Set(["id", "kind", "stamps", "provenance", "createdAt"])
