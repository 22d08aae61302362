import * as z from "zod"

import type { Contact } from "~domain/contact"
import type { Reason } from "~domain/duplicates/matcher"

import { takes } from "./procedure"

/**
 * Contacts that are likely one, the one that should stay first. `probability`: that all of them are; `reasons`: of the pair that is
 * least sure, the weightiest first.
 */
export type DuplicateGroup = { contacts: Contact[]; probability: number; reasons: Reason[] }

/** `sure`: how many groups are at least as likely as each of the thresholds; `searchedAt`: 0 before the first search. */
export type DuplicateGroups = {
  groups: DuplicateGroup[]
  total: number
  sure: { threshold: number; groups: number }[]
  searchedAt: number
}

export const duplicateProcedures = {
  /** The groups of contacts that are likely one, the surest first; only those with a contact, where one is named. */
  "duplicates.list": takes(
    z.object({
      from: z.number().int().min(0).default(0),
      count: z.number().int().min(1).max(100).default(30),
      contactId: z.uuid().optional(),
    }),
  ).returns<DuplicateGroups>(),

  /** Searches the whole base anew, as a job. */
  "duplicates.search": takes(z.object({})).returns<{ started: true }>(),

  /** Merges every group that is at least so likely, as a job whose commits are one group. `id`: of both. */
  "duplicates.mergeAll": takes(z.object({ id: z.uuid(), threshold: z.number().min(0.5).max(1) })).returns<{
    started: true
  }>(),
}
