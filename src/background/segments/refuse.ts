import { Problem } from "~domain/problem"
import type { Segment, Segments } from "~domain/segment"
import { checkFilter } from "~domain/segment/check"
import { conditionsIn, type Filter } from "~domain/segment/filter"

/** @throws Problem "segment-faulty" when a filter can't be answered, or would be nested in itself */
export function refuseFaulty(filter: Filter, segments: Segments, own: string | undefined): void {
  const [first] = checkFilter(filter, segments, { ...(own !== undefined && { own }) })
  if (first) throw new Problem("segment-faulty", { reason: first.code })
}

/**
 * Refuses a segment that is faulty, or with which one that nests it would be.
 * @throws Problem "segment-faulty", "segment-breaks"
 */
export function refuseToSave(segment: Segment, segments: Segments): void {
  if (segment.kind === "static") return
  refuseFaulty(segment.filter, segments, segment.id)
  const after = new Map(segments).set(segment.id, segment)
  const broken = [...segments.values()].filter(
    (other) =>
      other.kind === "live" &&
      other.id !== segment.id &&
      checkFilter(other.filter, after, { own: other.id }).length > 0 &&
      checkFilter(other.filter, segments, { own: other.id }).length === 0,
  )
  if (broken.length > 0) throw new Problem("segment-breaks", { names: namesOf(broken) })
}

/** @throws Problem "segment-nested" when others name it */
export function refuseToDelete(id: string, segments: Segments): void {
  const nesting = [...segments.values()].filter(
    (other) =>
      other.kind === "live" &&
      other.id !== id &&
      conditionsIn(other.filter).some((condition) => condition.field === "segment" && condition.id === id),
  )
  if (nesting.length > 0) throw new Problem("segment-nested", { names: namesOf(nesting) })
}

const namesOf = (segments: Segment[]): string => segments.map(({ name }) => name).join(", ")
