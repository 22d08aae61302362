import type { Contact } from "../contact"
import { EXCLUSION_REASONS, type ExclusionReason } from "./exclusion"
import type { Filter } from "./filter"
import type { SegmentSubject } from "./subject"

const NOT_EXCLUDED: Filter = { field: "exclusion", op: "missing" }

/** How many groups and conditions `withExclusions` adds to a filter that is as large as it may be. */
export const ADDED_BY_EXCLUSIONS = 1

/** A filter without employees, suppliers, spam and whoever isn't to be contacted, which is what segments have by default. */
export function withExclusions(filter: Filter): Filter {
  return { all: [...("all" in filter ? filter.all : [filter]), NOT_EXCLUDED] }
}

/** Who meets a filter, and how many others do who are left out, each under the first reason there is. */
export type Members = { members: string[]; leftOut: Record<ExclusionReason, number> }

/**
 * @param holds a filter without exclusions, compiled
 * @param reasonOf why a contact is left out, as `reasonFinder` tells
 */
export function membersOf(
  subjects: Iterable<SegmentSubject>,
  holds: (subject: SegmentSubject) => boolean,
  reasonOf: (contact: Contact) => ExclusionReason | undefined,
): Members {
  const members: string[] = []
  const leftOut = Object.fromEntries(EXCLUSION_REASONS.map((reason) => [reason, 0])) as Members["leftOut"]
  for (const subject of subjects) {
    if (!holds(subject)) continue
    const reason = reasonOf(subject.contact)
    if (reason) leftOut[reason]++
    else members.push(subject.contact.id)
  }
  return { members, leftOut }
}
