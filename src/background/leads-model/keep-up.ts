import { ready } from "~db/connection"
import { keepOutcomesMark, modelRow, outcomesAfter, outcomesMark } from "~db/lead-model"

import { startTheOne } from "../jobs/run"

/** From so many new outcomes on, and so large a share of those known, it is worth learning anew. */
const FEWEST_NEW = 5
const SHARE_NEW = 0.05

/** Begins to learn who converts, unless that is under way. */
export const learnLeads = (): Promise<void> =>
  startTheOne("lead-model", {}, { phase: "reading", done: 0, total: ready().head.live.contacts })

/** Learns anew where outcomes came or went in number since the last time. */
export async function keepUpLeadModel(): Promise<void> {
  const { seq, live } = ready().head
  const mark = await outcomesMark()
  if (!mark) {
    if (live.contacts > 0) await learnLeads()
    return
  }
  if (seq === mark.seq) return
  const changed = mark.changed + (await outcomesAfter(mark.seq))
  await keepOutcomesMark({ seq, changed })
  const { won, lost } = (await modelRow()) ?? { won: 0, lost: 0 }
  if (changed >= Math.max(FEWEST_NEW, SHARE_NEW * (won + lost))) await learnLeads()
}
