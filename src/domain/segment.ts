import { withExclusions } from "./segment/exclusions"
import type { Filter } from "./segment/filter"

/**
 * A named choice of contacts. A live one has whoever meets its filter; of a static one somebody said who is in it, which
 * `SegmentSubject.segments` tells. `withExcluded`: employees, suppliers, spam and whoever isn't to be contacted are in it too.
 */
export type Segment = { id: string; name: string } & (
  | { kind: "live"; filter: Filter; withExcluded?: boolean }
  | { kind: "static" }
)

/** By id. */
export type Segments = ReadonlyMap<string, Segment>

/** The filter that says who is in a live segment. */
export const memberFilter = ({ filter, withExcluded }: Segment & { kind: "live" }): Filter =>
  withExcluded ? filter : withExclusions(filter)
