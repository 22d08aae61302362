import { getContact } from "~db/contacts"
import { standingInteractionsOf } from "~db/interactions"
import { allSegments, compiledRules, exclusionsOf } from "~db/lead-context"
import { getSettings } from "~db/settings"
import { standingOf } from "~db/standings"
import { subjectOf } from "~db/subjects"
import type { Contact } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import { COLD_DAYS } from "~domain/lifecycle/proposal"
import { stagesOf } from "~domain/lifecycle/stages"
import { activityOf } from "~domain/score/activity"
import type { CompiledRules } from "~domain/score/compile"
import { dayOf } from "~domain/score/decay"
import { distanceTo } from "~domain/score/distance"
import { isScored, type Score } from "~domain/score/score"
import { nearestPersona } from "~domain/segment/persona"
import type { SegmentRecord } from "~domain/segment/segment-schema"
import type { ShownMail } from "~domain/signals/shown-mail"
import type { Lead, LeadSignal, PersonaNear, ProposedMove } from "~messages/leads"
import type { FoundSignal } from "~messages/signals"

import { signalsOfThread } from "../signals/find"
import { silencesIn } from "../signals/silences"
import { unwritten } from "../signals/write"
import { proposedMove } from "./proposed"
import { scoredEvents, scoreNow } from "./scored"

const DAY = 86_400_000

/** All that is shown of somebody as a lead, with what the mail on screen tells. @param now milliseconds since 1970 */
export async function leadOf(contactId: string, mail: ShownMail | undefined, now: number): Promise<Lead> {
  const contact = await getContact(contactId)
  const [timeline, rules, settings, segments, standing] = await Promise.all([
    standingInteractionsOf(contact.id),
    compiledRules(),
    getSettings(),
    allSegments(),
    standingOf(contact.id),
  ])
  const found = mail ? await signalsOfThread(contact, mail, timeline, settings, now) : []
  const scored = scoreNow(rules, contact, timeline, now)
  const proposed = proposedMove(contact, timeline, scored, now, mail && { mail, found })
  const personas = [...segments.values()].filter(isPersona)
  const persona = personas.length > 0 ? await personaOf(contact, personas, segments, now) : undefined
  const { steps, regressions } = stagesOf(
    timeline.filter(({ kind }) => kind === "stage-change"),
    now,
    contact.createdAt,
  )
  const handovers = timeline.filter(({ kind }) => kind === "handover")
  return {
    contactId: contact.id,
    ...(isScored(scored) ? { score: scored, ...distance(rules, contact, timeline, scored, now) } : scored),
    ...(proposed && { proposal: moveShown(proposed) }),
    signals: [
      ...unwritten(silencesIn(timeline, settings, now), timeline).map(foundSignal),
      ...signalsIn(timeline, now),
    ],
    inMail: isScored(scored)
      ? unwritten(found, timeline)
          .filter(({ in: one }) => one === mail)
          .map(foundSignal)
      : [],
    ...(persona && { persona }),
    segments: standing.segments.flatMap((id) => {
      const segment = segments.get(id)
      return segment && !isPersona(segment) ? [{ id, name: segment.name }] : []
    }),
    stage: { since: steps.at(-1)?.at ?? contact.createdAt, regressions: regressions.length },
    ...handoverIn(handovers),
  }
}

export const foundSignal = ({ kind, rule, quote, at }: FoundSignal): FoundSignal => ({ kind, rule, quote, at })

const moveShown = ({ proposal, evidence, isInMail }: NonNullable<ReturnType<typeof proposedMove>>): ProposedMove => ({
  ...proposal,
  evidence,
  isInMail,
})

function distance(
  rules: CompiledRules,
  contact: Contact,
  timeline: readonly Interaction[],
  { qualified }: Score,
  now: number,
): Pick<Lead, "distance"> {
  if (qualified === "sales") return {}
  const to = qualified === "marketing" ? "sales" : "marketing"
  const far = distanceTo(to, rules, contact, activityOf(scoredEvents(timeline)), dayOf(now))
  return far ? { distance: { ...far, to } } : {}
}

const signalsIn = (timeline: readonly Interaction[], now: number): LeadSignal[] =>
  timeline
    .flatMap(({ id, kind, signal, rule = "", text = "", at }) =>
      kind === "signal" && signal && at > now - COLD_DAYS * DAY ? [{ id, kind: signal, rule, quote: text, at }] : [],
    )
    .sort((a, b) => b.at - a.at)

type PersonaRecord = SegmentRecord & { kind: "live"; persona: NonNullable<SegmentRecord["persona"]> }
const isPersona = (segment: SegmentRecord): segment is PersonaRecord =>
  segment.kind === "live" && segment.persona !== undefined

async function personaOf(
  contact: Contact,
  personas: PersonaRecord[],
  segments: Map<string, SegmentRecord>,
  now: number,
): Promise<PersonaNear | undefined> {
  const [subject, settings] = await Promise.all([subjectOf(contact), getSettings()])
  const nearest = nearestPersona(subject, personas, { now, segments, exclusions: exclusionsOf(settings) })
  if (!nearest) return undefined
  const { persona, share, met, unmet } = nearest
  return {
    id: persona.id,
    name: persona.name,
    share,
    met,
    unmet,
    details: persona.persona,
  }
}

/** The last handover: to sales, or back from there. */
function handoverIn(handovers: readonly Interaction[]): Pick<Lead, "handover" | "sentBack"> {
  const last = handovers.reduce<Interaction | undefined>(
    (newest, one) => (!newest || one.at > newest.at || (one.at === newest.at && one.id > newest.id) ? one : newest),
    undefined,
  )
  if (!last) return {}
  const { id, at, to, text = "" } = last
  return last.direction === "in" ? { sentBack: { id, at, text } } : { handover: { id, at, text, ...(to && { to }) } }
}
