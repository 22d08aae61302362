import type { Contact } from "../contact"
import type { Interaction } from "../interaction"
import type { SignalKind } from "../signals/kinds"
import type { Task } from "../task"

/** `probability` of converting is from 0 to 1, the others to 100. */
export const SCORE_FIELDS = ["fit", "engagement", "probability", "quality"] as const
export type ScoreField = (typeof SCORE_FIELDS)[number]

/** All that a filter can ask about one contact. What `needsOf` doesn't name may be left out. */
export type SegmentSubject = {
  contact: Contact
  /** Everything in the timeline, in any order. */
  interactions?: readonly SubjectInteraction[]
  tasks?: readonly Pick<Task, "status" | "due">[]
  scores?: SubjectScores
  /** Those that nobody dismissed. `at`: milliseconds since 1970. */
  signals?: readonly { kind: SignalKind; at: number }[]
  /** The static segments the contact was put into, by id. */
  segments?: ReadonlySet<string>
}

export type SubjectInteraction = Pick<Interaction, "kind" | "at" | "direction" | "outcome">

/**
 * `crossesAt`: the first moment (milliseconds since 1970) at which a score goes over or under a value by time alone, Infinity
 * for never. Without it a score may be another one on the next day, and those of scores are UTC's.
 */
export type SubjectScores = Partial<Record<ScoreField, number>> & {
  crossesAt?: (score: ScoreField, value: number) => number
}
