import { atOnce } from "./at-once"
import type { Contact } from "./contact"
import { type Pair, searchDuplicates } from "./duplicates/search"

/**
 * The pairs of contacts that are one person, or one organisation, twice, each likelier so than not, by the method of Fellegi and Sunter
 * ("A theory for record linkage", 1969) with weights learnt from these contacts.
 */
export function findDuplicates(contacts: Contact[]): Pair[] {
  return atOnce(searchDuplicates(contacts)).groups.flatMap(({ pairs }) => pairs)
}
