import { getContact } from "~db/contacts"
import { compiledRules } from "~db/lead-context"
import { modelRow } from "~db/lead-model"
import { standingOf } from "~db/standings"
import { eventsIn } from "~domain/happened"
import { predictLead } from "~domain/lead-model"
import { leadFeatures } from "~domain/lead-model/features-of"
import { FEWEST_OUTCOMES, isGood } from "~domain/lead-model/quality"
import { rangeOf } from "~domain/lifecycle"
import type { leadModelProcedures } from "~messages/lead-model"

import { keepUpLeadModel, learnLeads } from "../leads-model/keep-up"
import type { Handlers } from "../router"

export const leadModelHandlers: Handlers<typeof leadModelProcedures> = {
  "model.report": async () => {
    await keepUpLeadModel()
    const row = await modelRow()
    if (!row) return { won: 0, lost: 0, needed: FEWEST_OUTCOMES, isGood: false, base: 0, learnt: [] }
    const { won, lost, at, figures, learnt } = row
    const isJudged = figures.bins.length > 0
    return {
      won,
      lost,
      at,
      learnt,
      needed: FEWEST_OUTCOMES,
      isGood: isGood(row),
      base: won / Math.max(1, won + lost),
      ...(isJudged && { figures }),
    }
  },

  "model.learn": async () => {
    await learnLeads()
    return { started: true }
  },

  "model.predict": async ({ contactId }) => {
    const [contact, row, { exclusionOf }] = await Promise.all([getContact(contactId), modelRow(), compiledRules()])
    const range = rangeOf(contact.stage)
    if (!row || !isGood(row) || range === "customer" || range === "out" || exclusionOf(contact)) return null
    const { happened } = await standingOf(contact.id)
    const features = leadFeatures(contact, eventsIn(happened), Date.now())
    const { probability, contributions } = predictLead(row.model, features)
    return {
      probability,
      base: row.won / (row.won + row.lost),
      auc: row.figures.auc,
      contributions: contributions.map((one) => ({ ...one, value: features[one.feature] ?? null })),
    }
  },
}
