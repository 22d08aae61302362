import type { ExclusionLists } from "~domain/exclusion"
import type { LeadModel } from "~domain/lead-model"
import type { CompiledRules } from "~domain/score/compile"
import { type LiveSegment, memberFilter } from "~domain/segment"
import { compileTest } from "~domain/segment/compile"
import { conditionsIn } from "~domain/segment/filter"
import { type Needs, needsOf } from "~domain/segment/needs"
import type { SegmentRecord } from "~domain/segment/segment-schema"
import type { Test } from "~domain/segment/test"
import { sha256 } from "~domain/sha256"

import { database } from "../connection"
import { allSegments, compiledRules, exclusionsOf } from "../lead-context"
import { currentModel, modelRow } from "../lead-model"
import type { Database } from "../schema"
import { getSettings } from "../settings"

/** A live segment made ready. `definition`: what says who is in it, in brief. `isFilled`: everybody was held against that. */
export type LiveTest = { id: string; test: Test; needs: Needs; definition: string; isFilled: boolean }

/** All that says where a contact stands: made once a day, and after a change of any of it. */
export type InForce = {
  database: Database
  day: string
  now: number
  rules: CompiledRules
  /** Where there is one that tells something. `at`: when it was learnt, in milliseconds since 1970. */
  model: { model: LeadModel; at: number } | undefined
  exclusions: ExclusionLists
  segments: Map<string, SegmentRecord>
  live: LiveTest[]
  liveIds: ReadonlySet<string>
  /** Segments of which it is news that somebody came or left: static ones, and live ones that everybody was held against. */
  news: ReadonlySet<string>
}

/** What the standings hold. @see standingsMark */
export type StandingsMark = { format: number; filled: Record<string, string> }

/** Raised when what is kept of a contact changes: it is made anew then, from the timelines. */
export const FORMAT = 1

let made: { database: Database; day: string; inForce: Promise<InForce> } | undefined

/** Segments, settings, the model or what is filled were changed. */
export function forgetInForce(): void {
  made = undefined
}

export function inForce(): Promise<InForce> {
  const db = database()
  const day = new Date().toDateString()
  if (made?.database !== db || made.day !== day) made = { database: db, day, inForce: make(db, day) }
  return made.inForce
}

/** Up to what the standings are whole; undefined where they are to be made from the timelines. */
export async function standingsMark(): Promise<StandingsMark | undefined> {
  const row = await database().meta.get("standings")
  return row?.key === "standings" && row.format === FORMAT ? row : undefined
}

/** A store that has just been made holds all there is. */
export const beginStandings = (db: Database): Promise<unknown> =>
  db.meta.put({ key: "standings", format: FORMAT, filled: {} })

/** What came into a store from elsewhere brought no standings: they are to be made. */
export const forgetStandings = (db: Database): Promise<unknown> => db.meta.delete("standings")

async function make(db: Database, day: string): Promise<InForce> {
  const [settings, rules, segments, mark, model, row] = await Promise.all([
    getSettings(),
    compiledRules(),
    allSegments(),
    standingsMark(),
    currentModel(),
    modelRow(),
  ])
  const now = Date.now()
  const exclusions = exclusionsOf(settings)
  const learnt = model && row && { model, at: row.at }
  const live = await Promise.all(
    [...segments.values()].flatMap((segment) =>
      segment.kind === "live"
        ? [liveTest(segment, { now, segments, exclusions, rules, model: learnt, filled: mark?.filled ?? {} })]
        : [],
    ),
  )
  const unfilled = new Set(live.flatMap(({ id, isFilled }) => (isFilled ? [] : [id])))
  return {
    database: db,
    day,
    now,
    rules,
    model: learnt,
    exclusions,
    segments,
    live,
    liveIds: new Set(live.map(({ id }) => id)),
    news: new Set([...segments.keys()].filter((id) => !unfilled.has(id))),
  }
}

type Context = Pick<InForce, "now" | "segments" | "exclusions" | "rules" | "model"> & Pick<StandingsMark, "filled">

async function liveTest(segment: LiveSegment, { filled, rules, model, ...context }: Context): Promise<LiveTest> {
  const { id } = segment
  const { segments, exclusions } = context
  const filter = memberFilter(segment)
  const needs = needsOf(filter, segments)
  const isNesting = conditionsIn(filter).some(({ field }) => field === "segment")
  const definition = await digest([
    filter,
    // What the nested ones nest in turn isn't known from here: all count.
    isNesting && [...segments.values()].map((other) => [other.id, other.kind === "live" && other.filter]),
    needs.scores.size > 0 && rules.rules,
    needs.scores.has("probability") && model?.at,
    (needs.scores.size > 0 || needs.contact.has("relationship")) && exclusions,
  ])
  return { id, needs, definition, test: compileTest(filter, context), isFilled: filled[id] === definition }
}

const digest = async (parts: unknown): Promise<string> =>
  (await sha256(new TextEncoder().encode(JSON.stringify(parts)))).slice(0, 32)
