import { LIFECYCLE_STAGES, type LifecycleStage } from "~domain/lifecycle"
import type { StageEvent } from "~domain/lifecycle/stages"

import { database } from "./connection"

/** Every change of stage to one of these, by contact: of those alone who were ever moved there. Asked of an index. */
export async function stageMoves(to: readonly LifecycleStage[] = LIFECYCLE_STAGES): Promise<Map<string, StageEvent[]>> {
  const moves = new Map<string, StageEvent[]>()
  await database()
    .interactions.where("to")
    .anyOf(to)
    .each(({ id, contactId, kind, at, from, to, deleted }) => {
      if (deleted || kind !== "stage-change") return
      const own = moves.get(contactId)
      if (own) own.push({ id, at, from, to })
      else moves.set(contactId, [{ id, at, from, to }])
    })
  return moves
}
