import type { Activity } from "./activity"
import type { CompiledRules } from "./compile"
import type { FitSubject } from "./fit"
import { QUALIFICATIONS, type Qualification } from "./rules"
import { isScored, type Scored, scoreOf } from "./score"

export type ScoredPerson = { id: string; subject: FitSubject; activity: Activity }

/** How many cross a threshold, and the first of them by id. */
export type Crossing = { count: number; ids: string[] }

/** What other rules would change. `changed`: how many would have another score or grade. `excluded`: who is never scored. */
export type Preview = {
  people: number
  excluded: number
  changed: number
  up: Record<Qualification, Crossing>
  down: Record<Qualification, Crossing>
}

const MOST_IDS = 50

/**
 * Compares two sets of rules, person by person, so that a long list can be gone through in slices: `preview` is what is known so far, and plain
 * data that a later worker can go on from.
 */
export function comparing(
  before: CompiledRules,
  after: CompiledRules,
  day: number,
  preview: Preview = emptyPreview(),
): { take: (person: ScoredPerson) => void; preview: Preview } {
  const take = ({ id, subject, activity }: ScoredPerson) => {
    preview.people++
    const [was, is] = [scoreOf(before, subject, activity, day), scoreOf(after, subject, activity, day)]
    if (!isScored(is)) preview.excluded++
    if (isOther(was, is)) preview.changed++
    const [from, to] = [levelOf(was), levelOf(is)]
    for (const [level, qualification] of QUALIFICATIONS.entries()) {
      if (from <= level && to > level) note(preview.up[qualification], id)
      else if (from > level && to <= level) note(preview.down[qualification], id)
    }
  }
  return { take, preview }
}

/** Who would cross which threshold, of everybody given. */
export function previewOf(
  before: CompiledRules,
  after: CompiledRules,
  people: Iterable<ScoredPerson>,
  day: number,
): Preview {
  const { take, preview } = comparing(before, after, day)
  for (const person of people) take(person)
  return preview
}

const emptyPreview = (): Preview => ({
  people: 0,
  excluded: 0,
  changed: 0,
  up: { marketing: { count: 0, ids: [] }, sales: { count: 0, ids: [] } },
  down: { marketing: { count: 0, ids: [] }, sales: { count: 0, ids: [] } },
})

/** How many thresholds are reached. */
const levelOf = (scored: Scored): number =>
  isScored(scored) && scored.qualified ? QUALIFICATIONS.indexOf(scored.qualified) + 1 : 0

function isOther(was: Scored, is: Scored): boolean {
  if (!isScored(was) || !isScored(is)) return isScored(was) !== isScored(is)
  return was.fit !== is.fit || was.engagement !== is.engagement || was.grade !== is.grade
}

function note(crossing: Crossing, id: string): void {
  crossing.count++
  if (crossing.ids.length < MOST_IDS) crossing.ids.push(id)
}
