/** What is more than these isn't answered: `checkFilter` tells of it. */
export const LIMITS = {
  /** Groups in groups. */
  depth: 10,
  conditions: 500,
  /** With those of the segments that are named, each as often as it is named. */
  allConditions: 2_000,
  /** Segments in segments. */
  nesting: 5,
  values: 500,
  text: 200,
  days: 36_500,
  times: 10_000,
} as const
