import type { Contact } from "./contact"
import type { SourceChannel } from "./lead-fields"
import { firstWin } from "./lead-model/rows"
import { LIFECYCLE_STAGES, type LifecycleStage, rangeOf } from "./lifecycle"
import { type StageEvent, type Stay, stagesOf } from "./lifecycle/stages"
import type { HappenedEvent } from "./score/activity"

/** How many came to something, and how many of those went on to what follows it. */
export type Passage = { reached: number; converted: number }

/** How long it took to answer, in minutes: half of them lay under `median`, a quarter under `lower`, three quarters under `upper`. */
export type Spread = { count: number; median: number; lower: number; upper: number }

/**
 * What a period came to. `funnel`: of each stage how many came to it, or beyond it, for the first time within the period, and how many of those
 * came further by now; `becameLeads`, `becameCustomers`: the same from contact to lead, and from lead to customer. `sources`: the
 * latter by the way they came, the most first. `replies`: from the first mail or form of somebody to the first answer; `unanswered`: to
 * how many there was none yet. `won`: new customers by month ("2026-01"), of months without any too. `already`: customers since they
 * were saved, who are in none of it; `excluded`: never leads, neither are they.
 */
export type Indicators = {
  people: number
  excluded: number
  already: number
  funnel: (Passage & { stage: LifecycleStage })[]
  becameLeads: Passage
  becameCustomers: Passage
  sources: (Passage & { channel: SourceChannel | "unknown" })[]
  replies?: Spread
  unanswered: number
  won: { month: string; count: number }[]
}

/** The way of those who buy; disqualified is none of it. */
const WAY = LIFECYCLE_STAGES.filter((stage) => stage !== "disqualified")
const LEAD = WAY.indexOf("lead")
const CUSTOMER = WAY.indexOf("customer")
const MOST_MONTHS = 120
const MINUTE = 60_000

type Person = {
  contact: Pick<Contact, "stage" | "createdAt" | "source">
  moves: readonly StageEvent[]
  events: Iterable<HappenedEvent>
}

/** Gathers the indicators of a period, from `from` up to `to` (milliseconds since 1970), contact by contact. */
export function gatheringIndicators(from: number, to: number) {
  const isWithin = (at: number | undefined): at is number => at !== undefined && at >= from && at < to
  const counts = { people: 0, excluded: 0, already: 0, unanswered: 0 }
  const funnel = WAY.map((stage) => ({ stage, reached: 0, converted: 0 }))
  const [becameLeads, becameCustomers] = [passage(), passage()]
  const sources = new Map<SourceChannel | "unknown", Passage>()
  const minutes: number[] = []
  const months = new Map<string, number>()

  const pass = (count: Passage, wentOn: boolean) => {
    count.reached++
    if (wentOn) count.converted++
  }

  return {
    exclude: () => {
      counts.people++
      counts.excluded++
    },

    take({ contact, moves, events }: Person) {
      counts.people++
      const { stays, steps } = stagesOf(moves, to, contact.createdAt)
      const way = stays.length > 0 ? stays : [{ stage: contact.stage, since: contact.createdAt, milliseconds: 0 }]
      if (rangeOf(way[0]?.stage ?? "contact") === "customer") {
        counts.already++
        return
      }
      const first = firstTimes(way)
      for (const [rank, count] of funnel.entries())
        if (isWithin(first[rank])) pass(count, first[rank + 1] !== undefined)
      if (isWithin(first[0])) pass(becameLeads, first[LEAD] !== undefined)
      if (isWithin(first[LEAD])) {
        const isWon = first[CUSTOMER] !== undefined
        const channel = contact.source?.channel ?? "unknown"
        const source = sources.get(channel) ?? passage()
        sources.set(channel, source)
        pass(becameCustomers, isWon)
        pass(source, isWon)
      }
      const won = firstWin(steps)?.at
      if (isWithin(won)) months.set(monthOf(won), (months.get(monthOf(won)) ?? 0) + 1)
      const reply = firstReply(events)
      if (!reply || !isWithin(reply.asked)) return
      if (reply.answered === undefined) counts.unanswered++
      else minutes.push((reply.answered - reply.asked) / MINUTE)
    },

    /** As far as it was gathered. */
    result(): Indicators {
      const spread = spreadOf(minutes)
      return {
        ...counts,
        funnel,
        becameLeads,
        becameCustomers,
        sources: [...sources]
          .map(([channel, count]) => ({ channel, ...count }))
          .sort((a, b) => b.reached - a.reached || (a.channel < b.channel ? -1 : 1)),
        ...(spread && { replies: spread }),
        won: everyMonth(months),
      }
    },
  }
}

const passage = (): Passage => ({ reached: 0, converted: 0 })

/** When somebody first came to each stage of the way, or beyond it. */
function firstTimes(stays: readonly Pick<Stay, "stage" | "since">[]): (number | undefined)[] {
  const first: (number | undefined)[] = WAY.map(() => undefined)
  for (const { stage, since } of stays)
    for (let rank = WAY.indexOf(stage as (typeof WAY)[number]); rank >= 0 && first[rank] === undefined; rank--)
      first[rank] = since
  return first
}

/** When somebody first wrote, and when that was first answered. */
function firstReply(events: Iterable<HappenedEvent>): { asked: number; answered?: number } | undefined {
  let asked: number | undefined
  let answered: number | undefined
  const sorted = [...events].sort((a, b) => a.at - b.at)
  for (const { kind, direction, at } of sorted) {
    if (asked === undefined) {
      if (kind === "form-submission" || (kind === "email" && direction === "in")) asked = at
    } else if (direction === "out" && (kind === "email" || kind === "call")) {
      answered = at
      break
    }
  }
  return asked === undefined ? undefined : { asked, ...(answered !== undefined && { answered }) }
}

function spreadOf(minutes: number[]): Spread | undefined {
  if (minutes.length === 0) return undefined
  const sorted = Float64Array.from(minutes).sort()
  /** Between the two values that it lies between, in proportion (Hyndman and Fan 1996, type 7). */
  const at = (share: number) => {
    const place = (sorted.length - 1) * share
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
    return low + (high - low) * (place % 1)
  }
  return { count: sorted.length, median: at(0.5), lower: at(0.25), upper: at(0.75) }
}

/** The month of a moment, where the user is. */
function monthOf(at: number): string {
  const moment = new Date(at)
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, "0")}`
}

/** From the first to the last, with those in between; of very many the last. */
function everyMonth(months: ReadonlyMap<string, number>): Indicators["won"] {
  const named = [...months.keys()].sort()
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: Indicators["won"] = []
  for (let [year = 0, month = 1] = last.split("-").map(Number); all.length < MOST_MONTHS; ) {
    const name = `${year}-${String(month).padStart(2, "0")}`
    all.unshift({ month: name, count: months.get(name) ?? 0 })
    if (name <= first) break
    month--
    if (month === 0) {
      month = 12
      year--
    }
  }
  return all
}
