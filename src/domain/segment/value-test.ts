import type { Contact } from "../contact"
import { phoneDigits } from "../fields"
import { momentOf, nextMoment } from "./date-test"
import { type ChoiceField, isChoiceField, isDateField, isNumberField, isTextField } from "./fields"
import type { ChoiceCondition, PresenceCondition, TextCondition } from "./filter"
import { numberOf } from "./number-test"
import type { SegmentSubject } from "./subject"
import { type Clock, not, type Test } from "./test"
import { says } from "./text-test"
import { ANY_TEXT } from "./texts"

export function textTest({ field, op, values }: TextCondition): Test {
  const anyText = ANY_TEXT[field]
  const meets = says(op === "isnt" ? "is" : op, field === "phones" ? values.map(phoneDigits) : values)
  const is: Test = { holds: ({ contact }) => anyText(contact, meets) }
  return op === "isnt" ? not(is) : is
}

export function choiceTest({ field, op, values }: ChoiceCondition, reasonOf: ChoiceReader): Test {
  const choose = choiceOf(field, reasonOf)
  const wanted = new Set<string | undefined>(values)
  const is: Test = { holds: ({ contact }) => wanted.has(choose(contact)) }
  return op === "isnt" ? not(is) : is
}

export function presenceTest({ field, op }: PresenceCondition, clock: Clock, reasonOf: ChoiceReader): Test {
  const known: Test = {
    holds: isKnown(field, clock, reasonOf),
    until: isDateField(field) ? nextMoment(field, clock) : undefined,
  }
  return op === "missing" ? not(known) : known
}

function isKnown(
  field: PresenceCondition["field"],
  clock: Clock,
  reasonOf: ChoiceReader,
): (subject: SegmentSubject) => boolean {
  if (isTextField(field)) {
    const anyText = ANY_TEXT[field]
    return ({ contact }) => anyText(contact, isThere)
  }
  if (isChoiceField(field)) {
    const choose = choiceOf(field, reasonOf)
    return ({ contact }) => choose(contact) !== undefined
  }
  if (isNumberField(field) || isDateField(field)) {
    const read = isNumberField(field) ? numberOf(field, clock) : momentOf(field, clock)
    return (subject) => !Number.isNaN(read(subject))
  }
  return ({ contact }) => contact[field] !== undefined
}

const isThere = () => true

type ChoiceReader = (contact: Contact) => string | undefined

/** @param reasonOf why a contact is left out of segments, as `reasonFinder` tells */
function choiceOf(field: ChoiceField, reasonOf: ChoiceReader): ChoiceReader {
  if (field === "exclusion") return reasonOf
  if (field === "source.channel") return ({ source }) => source?.channel
  return (contact) => contact[field]
}
