import type { LifecycleStage } from "../lifecycle"
import type { Values } from "../operation"

/**
 * Why a stage was changed. "hand": the user did it, and need not say why. "question", "call-requested", "signal": interest was seen.
 * "threshold": a score reached one. "cold": no sign for long. "refused": they said no, or left.
 */
export const MOVE_REASONS = ["hand", "question", "call-requested", "signal", "threshold", "cold", "refused"] as const
export type MoveReason = (typeof MOVE_REASONS)[number]
/** Why a move is proposed. */
export const PROPOSED_REASONS = MOVE_REASONS.filter((reason) => reason !== "hand")
export type ProposedReason = (typeof PROPOSED_REASONS)[number]

/** By whom: the user, or a rule that the user turned on to do it by itself. */
export type MovedBy = "user" | `rule:${string}`

/** `evidence`: ids of the interactions and signals that it was seen by. `text`: why, in the user's words. */
export type StageMove = {
  from: LifecycleStage
  to: LifecycleStage
  reason: MoveReason
  evidence?: string[]
  by: MovedBy
  text?: string
}

/** A move as the fields of an interaction. */
export type MoveEvent = StageMove & { contactId: string; kind: "stage-change"; at: number }

/**
 * The interaction that a move is in the history; nothing where the stage stays.
 * @param at milliseconds since 1970
 */
export function moveEvent(contactId: string, move: StageMove, at: number): MoveEvent | undefined {
  const { from, to, reason, evidence = [], by, text } = move
  if (from === to) return undefined
  return {
    contactId,
    kind: "stage-change",
    at,
    from,
    to,
    reason,
    by,
    ...(evidence.length > 0 && { evidence: [...new Set(evidence)] }),
    ...(text && { text }),
  }
}

/** What a move changes in the contact: the stage, and the reason that stands beside it as long as somebody is disqualified. */
export const moveChanges = ({ to, text }: Pick<StageMove, "to" | "text">): Values => ({
  stage: to,
  stageReason: to === "disqualified" && text ? text : null,
})
