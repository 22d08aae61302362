import type { LiveSegment } from "../segment"
import { checkFilter } from "./check"
import { compileFilter, type FilterContext } from "./compile"
import type { Filter } from "./filter"
import type { SegmentSubject } from "./subject"

/** How somebody of a persona likes to be reached. */
export const PERSONA_CHANNELS = ["email", "call", "meeting", "message", "post"] as const
export type PersonaChannel = (typeof PERSONA_CHANNELS)[number]

/** What makes a segment a persona: who its people are, and how to speak with them. `picture`: a data: or https: address, as a contact's. */
export type PersonaDetails = {
  picture?: string | undefined
  needs: string[]
  objections: string[]
  channel?: PersonaChannel | undefined
  tone?: string | undefined
}

/** A live segment with a face. */
export type Persona = LiveSegment & { persona: PersonaDetails }

/** `share`: how much of the persona's conditions the contact meets, above 0, to 1. */
export type NearestPersona = { persona: Persona; share: number; met: Filter[]; unmet: Filter[] }

/**
 * The persona that a contact is nearest to, and why: the one of which the greatest share of conditions is met; of those alike,
 * the one with more conditions, then the first by its id. Undefined where nothing of any is met; a persona
 * whose filter can't be answered is near to nobody.
 */
export function nearestPersona(
  subject: SegmentSubject,
  personas: readonly Persona[],
  context: FilterContext,
): NearestPersona | undefined {
  let nearest: NearestPersona | undefined
  for (const persona of personas) {
    if (checkFilter(persona.filter, context.segments).length > 0) continue
    const one = nearness(subject, persona, context)
    if (one.met.length > 0 && (!nearest || isNearer(one, nearest))) nearest = one
  }
  return nearest
}

function nearness(subject: SegmentSubject, persona: Persona, context: FilterContext): NearestPersona {
  const met: Filter[] = []
  const unmet: Filter[] = []
  for (const part of partsOf(persona.filter)) (compileFilter(part, context)(subject) ? met : unmet).push(part)
  return { persona, share: met.length / (met.length + unmet.length), met, unmet }
}

/** What a filter asks, one by one. Any of several things is one. */
const partsOf = (filter: Filter): Filter[] => ("all" in filter ? filter.all.flatMap(partsOf) : [filter])

function isNearer(one: NearestPersona, other: NearestPersona): boolean {
  if (one.share !== other.share) return one.share > other.share
  const [parts, others] = [one.met.length + one.unmet.length, other.met.length + other.unmet.length]
  return parts === others ? one.persona.id < other.persona.id : parts > others
}
