import type { InteractionKind } from "../interaction-kinds"
import { INTERACTION_KINDS } from "../interaction-kinds"
import { isTouch } from "../list/columns"
import type { Segments } from "../segment"
import { ADDED_BY_EXCLUSIONS } from "./exclusions"
import { isScoreField, type RecordField, recordFieldsOf } from "./fields"
import { type Condition, conditionsIn, type Filter } from "./filter"
import { shapeOf } from "./shape"
import type { ScoreField } from "./subject"

/** What a filter's answer about a contact is made of. A change of anything else can't change it. */
export type Needs = {
  /** Fields of the contact's record. */
  contact: Set<RecordField>
  interactions: Set<InteractionKind>
  tasks: boolean
  scores: Set<ScoreField>
  signals: boolean
  /** Static segments. */
  segments: Set<string>
}

/** With what the segments need that it names. A filter that something is wrong with needs nothing: it holds for nobody. */
export function needsOf(filter: Filter, segments: Segments = new Map()): Needs {
  const needs: Needs = {
    contact: new Set(),
    interactions: new Set(),
    tasks: false,
    scores: new Set(),
    signals: false,
    segments: new Set(),
  }
  const seen = new Set<string>()
  add(filter)
  return needs

  function add(one: Filter): void {
    if (shapeOf(one, ADDED_BY_EXCLUSIONS).problems.length === 0)
      for (const condition of conditionsIn(one)) addCondition(condition)
  }

  function addCondition(condition: Condition): void {
    const { field } = condition
    if (field === "tasks") needs.tasks = true
    else if (field === "signals") needs.signals = true
    else if (field === "interactions") for (const kind of condition.kinds ?? TOUCHES) needs.interactions.add(kind)
    else if (field === "segment") addSegment(condition.id)
    else {
      for (const part of recordFieldsOf(field)) needs.contact.add(part)
      if (isScoreField(field)) needs.scores.add(field)
      if (field === "lastInteraction") for (const kind of TOUCHES) needs.interactions.add(kind)
      if (field === "stageSince") needs.interactions.add("stage-change")
    }
  }

  function addSegment(id: string): void {
    if (seen.has(id)) return
    seen.add(id)
    const segment = segments.get(id)
    if (segment?.kind === "live") add(segment.filter)
    else needs.segments.add(id)
  }
}

const TOUCHES = INTERACTION_KINDS.filter(isTouch)

/** What a commit changed of a contact, in the words of `Needs`. */
export type Touched = {
  contact?: Iterable<string>
  interactions?: Iterable<InteractionKind>
  tasks?: boolean
  scores?: Iterable<ScoreField>
  signals?: boolean
  segments?: Iterable<string>
}

/** Whether what was changed can change an answer. */
export function isTouched(needs: Needs, touched: Touched): boolean {
  const meets = <Item extends string>(needed: Set<Item>, items: Iterable<string> = []) => {
    for (const item of items) if (needed.has(item as Item)) return true
    return false
  }
  return (
    (needs.tasks && touched.tasks === true) ||
    (needs.signals && touched.signals === true) ||
    meets(needs.contact, touched.contact) ||
    meets(needs.interactions, touched.interactions) ||
    meets(needs.scores, touched.scores) ||
    meets(needs.segments, touched.segments)
  )
}
