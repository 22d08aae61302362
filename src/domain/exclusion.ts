import type { Contact } from "./contact"
import { domainOf } from "./free-mail"
import { addressKey } from "./text/ascii-domain"

/** Who never becomes a lead, is never scored and never nurtured. */
export const EXCLUDED_RELATIONSHIPS = ["employee", "supplier", "partner", "spam"] as const
export type ExcludedRelationship = (typeof EXCLUDED_RELATIONSHIPS)[number]

/** Why somebody is excluded: the relationship was set by hand, or an address or its domain says so. `match`: what is listed. */
export type Exclusion =
  | { relationship: ExcludedRelationship; by: "hand" }
  | { relationship: ExcludedRelationship; by: "domain" | "list"; match: string }

/** `listed`: addresses and domains. A domain stands for those under it too. */
export type ExclusionLists = {
  ownDomains: readonly string[]
  listed: readonly { match: string; relationship: ExcludedRelationship }[]
}

type Subject = Pick<Contact, "relationship" | "emails">

/**
 * Says why a contact is excluded, or nothing. Whoever is known as a customer is one, whatever the lists say; an address listed by itself
 * is asked before its domain.
 */
export function exclusionFinder(lists?: ExclusionLists): (contact: Subject) => Exclusion | undefined {
  const known = new Map<string, Exclusion>()
  for (const domain of lists?.ownDomains ?? [])
    known.set(addressKey(domain), { relationship: "employee", by: "domain", match: domain })
  for (const { match, relationship } of lists?.listed ?? [])
    known.set(addressKey(match), { relationship, by: "list", match })
  return ({ relationship, emails }) => {
    if (isExcluded(relationship)) return HAND[relationship]
    if (known.size === 0 || relationship === "customer") return undefined
    for (const { value, status } of emails) {
      if (status) continue
      const address = addressKey(value)
      for (let part = address; part !== ""; part = above(part, address)) {
        const found = known.get(part)
        if (found) return found
      }
    }
    return undefined
  }
}

/** The domain of an address, and the one above a domain; empty at the end. */
const above = (part: string, address: string): string =>
  part === address && part.includes("@") ? domainOf(part) : part.slice(part.indexOf(".") + 1 || part.length)

const isExcluded = (relationship: Contact["relationship"]): relationship is ExcludedRelationship =>
  (EXCLUDED_RELATIONSHIPS as readonly string[]).includes(relationship)

const HAND = Object.fromEntries(
  EXCLUDED_RELATIONSHIPS.map((relationship) => [relationship, { relationship, by: "hand" }]),
) as Record<ExcludedRelationship, Exclusion>
