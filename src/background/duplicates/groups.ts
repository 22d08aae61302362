import { findContacts } from "~db/contacts"
import type { Contact } from "~domain/contact"
import type { Cluster } from "~domain/duplicates/components"
import { byWhoShouldStay } from "~domain/merge"
import type { DuplicateGroup } from "~messages/duplicates"

import { currentMatcher } from "./candidates"

/**
 * The contacts of a group, whoever should stay first; fewer than two where it is a group no more, since somebody was deleted or
 * said to be another after it was found.
 */
export async function standingMembers({ ids }: Pick<Cluster, "ids">): Promise<Contact[]> {
  const contacts = await findContacts(ids)
  const isApart = contacts.some(({ distinctFrom }) => contacts.some(({ id }) => distinctFrom?.[id] !== undefined))
  return isApart ? [] : byWhoShouldStay(contacts)
}

/** Groups with their contacts; those that are groups no more are left out. */
export async function shownGroups(clusters: Cluster[]): Promise<DuplicateGroup[]> {
  if (clusters.length === 0) return []
  const matcher = await currentMatcher()
  const groups: DuplicateGroup[] = []
  for (const { ids, probability, pairs } of clusters) {
    const contacts = await standingMembers({ ids })
    const weakest = pairs.find((pair) => pair.probability === probability)
    const [one, other] = [weakest?.a, weakest?.b].map((id) => contacts.find((contact) => contact.id === id))
    const reasons = one && other ? matcher.compare(one, other).reasons : []
    if (contacts.length > 1) groups.push({ contacts, probability, reasons })
  }
  return groups
}
