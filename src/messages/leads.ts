import * as z from "zod"

import type { Exclusion } from "~domain/exclusion"
import type { InteractionKind } from "~domain/interaction-kinds"
import type { HandoverBrief } from "~domain/lifecycle/handover"
import type { Proposal } from "~domain/lifecycle/proposal"
import type { Distance } from "~domain/score/distance"
import type { LedgerEntry } from "~domain/score/ledger"
import type { Qualification } from "~domain/score/rules"
import type { Score } from "~domain/score/score"
import type { Filter } from "~domain/segment/filter"
import type { PersonaDetails } from "~domain/segment/persona"
import type { SignalKind } from "~domain/signals/kinds"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"
import { type FoundSignal, shownMailSchema } from "./signals"

/** What speaks for a move. `kind`: of the interaction; `signal`: of what sort, where it is one. `quote`: the words themselves. */
export type ProposalEvidence = { key: string; kind: InteractionKind; signal?: SignalKind; at: number; quote?: string }

/** `evidence`: the newest first. `isInMail`: whether any of it stands in the mail on screen, and isn't logged yet. */
export type ProposedMove = Omit<Proposal, "evidence"> & { evidence: ProposalEvidence[]; isInMail: boolean }

/** A signal in the timeline; without an id, one that time alone made since, a promise that wasn't kept. */
export type LeadSignal = FoundSignal & { id?: string }

/** `met`, `unmet`: the persona's conditions. `share`: from above 0 to 1. */
export type PersonaNear = {
  id: string
  name: string
  share: number
  met: Filter[]
  unmet: Filter[]
  details: PersonaDetails
}

/** All that is shown of somebody as a lead. */
export type Lead = {
  contactId: string
  /** What they are never scored for. */
  excluded?: Exclusion
  score?: Score
  /** To the next threshold; absent where both are reached. */
  distance?: Distance & { to: Qualification }
  proposal?: ProposedMove
  /** Of the last 90 days, the newest first. */
  signals: LeadSignal[]
  /** In the mail on screen, as far as they aren't logged. */
  inMail: FoundSignal[]
  persona?: PersonaNear
  segments: { id: string; name: string }[]
  /** Since when they are at this stage, in milliseconds since 1970. `regressions`: how often they went back a stage. */
  stage: { since: number; regressions: number }
  /** A handover to sales that nobody sent back. */
  handover?: { id: string; at: number; to?: string; text: string }
  /** That sales sent back, and why. */
  sentBack?: { id: string; at: number; text: string }
}

/** An entry of the ledger on a day. `share`: what is left of its points. `quote`: the words of what happened. */
export type LedgerLine = LedgerEntry & { share: number; quote?: string }

/**
 * Where a score comes from. `day`: YYYY-MM-DD. `lines`: those that count on that day, the newest first; `faded`: how many others there
 * are. `over`: by rule, the points that its cap takes. `first`: the day of the earliest entry.
 */
export type ContactLedger = {
  version: number
  day: string
  first: string
  excluded?: Exclusion
  score?: Score
  lines: LedgerLine[]
  faded: number
  over: { rule: string; points: number }[]
}

const who = { contactId: z.uuid() }
const reason = z.string().trim().min(1).max(300)

export const leadProcedures = {
  /** `mail`: the one on screen, if there is one. */
  "leads.get": takes(z.object({ ...who, mail: shownMailSchema.optional() })).returns<Lead>(),

  /** `day`: YYYY-MM-DD by universal time, by which days of the score are counted; today without. */
  "leads.ledger": takes(
    z.object({
      ...who,
      day: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .optional(),
    }),
  ).returns<ContactLedger>(),

  /**
   * Carries out a proposed move; what it goes by is logged in the same commit where it stands in the mail on screen alone.
   * The problem is "proposal-gone" when it is no longer what is proposed.
   */
  "leads.accept": takes(
    z.object({ ...command, ...who, key: z.string().min(1).max(700), mail: shownMailSchema.optional() }),
  ).returns<Saved>(),

  /** What sales is to know of somebody. */
  "leads.brief": takes(z.object(who)).returns<HandoverBrief>(),

  /** Hands somebody to sales: the brief stands in the timeline, they are sales-qualified at least, a new lead of their owner's. */
  "leads.handOver": takes(
    z.object({
      ...command,
      ...who,
      text: z.string().trim().min(1).max(20_000),
      to: z.string().trim().max(120).default(""),
    }),
  ).returns<Saved>(),

  /** Sales sends somebody back, who is marketing-qualified then. */
  "leads.sendBack": takes(z.object({ ...command, ...who, reason })).returns<Saved>(),
}
