import * as z from "zod"

import type { Prediction } from "~domain/lead-model"
import type { Learnt } from "~domain/lead-model/learnt"
import type { Figures } from "~domain/lead-model/quality"

import { takes } from "./procedure"

/**
 * What was learnt, and how well it does with those who did not teach it. `isGood`: whether it is shown with contacts; `base`: the share of
 * those who converted; `needed`: of those won and of those lost; `at`: when it was learnt, in milliseconds since 1970.
 */
export type LeadModelReport = {
  won: number
  lost: number
  needed: number
  at?: number
  isGood: boolean
  base: number
  figures?: Figures
  learnt: Learnt[]
}

/** `auc`: how well the model does, as in `Figures`. `value`: what the feature is with this contact. */
export type ContactPrediction = {
  probability: number
  base: number
  auc: number
  contributions: (Prediction["contributions"][number] & { value: string | number | boolean | null })[]
}

export const leadModelProcedures = {
  "model.report": takes(z.object({})).returns<LeadModelReport>(),

  /** Learns anew now. */
  "model.learn": takes(z.object({})).returns<{ started: true }>(),

  /** How likely a contact is to become a customer; nothing where no model is good enough, or it is settled already. */
  "model.predict": takes(z.object({ contactId: z.uuid() })).returns<ContactPrediction | null>(),
}
