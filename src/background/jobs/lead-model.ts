import { ready } from "~db/connection"
import { keepModel, keepOutcomesMark } from "~db/lead-model"
import { forgetInForce } from "~db/standings/in-force"
import { type LeadModel, type LeadRow, predictLead, trainingLeadModel } from "~domain/lead-model"
import { FOLDS, foldsOf } from "~domain/lead-model/folds"
import { learning } from "~domain/lead-model/learnt"
import { FEWEST_OUTCOMES, figuresOf, type Judged } from "~domain/lead-model/quality"
import { announce } from "../announce"
import { gatherRows } from "../leads-model/gather"
import type { JobKind } from "./kind"

/**
 * How far it is. `mark`: of the rows that it learns from; `judged`: what each part of them that was kept apart so far came to. Empty at the
 * beginning, and at the end.
 */
export type LeadModelData = { reached?: { mark: string; judged: Judged[][] } }

/** More trees than that no learning makes: what its progress is told against. */
const MOST_TREES = 1_250

/** So many rows tell what was learnt. */
const MOST_TELLING = 500

/**
 * Learns who converts from everybody whose outcome is known, and how well it does: each fifth of them is judged by a model that the others
 * taught. A second worker goes on with the fifths that the first hasn't judged, unless the outcomes are others by then.
 */
export const leadModelJob: JobKind<LeadModelData> = {
  async run({ reached }, { step, keep }) {
    const { seq } = ready().head
    const { rows, mark } = await gatherRows(step)
    const won = rows.filter(({ converted }) => converted).length
    const lost = rows.length - won
    const judged = reached?.mark === mark ? reached.judged : []
    const told = (training: number, trees: number) =>
      step({ phase: "learning", done: training * MOST_TREES + trees, total: (FOLDS + 1) * MOST_TREES })
    const learn = async (taught: readonly LeadRow[], training: number): Promise<LeadModel> => {
      const learning = trainingLeadModel(taught)
      for (let trees = 0; ; trees++) {
        const next = learning.next()
        if (next.done) return next.value
        await told(training, Math.min(trees, MOST_TREES))
      }
    }

    const isEnough = Math.min(won, lost) >= FEWEST_OUTCOMES
    const folds = foldsOf(rows)
    for (let fold = judged.length; isEnough && fold < FOLDS; fold++) {
      const taught = rows.filter((_, row) => folds[row] !== fold)
      const model = await learn(taught, fold)
      const base = model.converted / model.rows
      const apart = rows.filter((_, row) => folds[row] === fold)
      judged.push(
        apart.map(({ features, converted }) => ({
          probability: predictLead(model, features).probability,
          base,
          converted,
        })),
      )
      await keep({ reached: { mark, judged } })
    }
    const model = await learn(rows, FOLDS)
    const { take, learnt } = learning(model)
    for (const row of rows.slice(-MOST_TELLING)) {
      take(row)
      await told(FOLDS, MOST_TREES)
    }
    const figures = figuresOf(judged.flat())
    await keepModel({ id: "lead", model, figures, learnt: learnt(), won, lost, at: Date.now() })
    await keepOutcomesMark({ seq, changed: 0 })
    announce([{ subject: "leadModel" }])
    forgetInForce()
    return {}
  },
}
