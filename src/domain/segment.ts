import { withExclusions } from "./segment/exclusions"
import type { Filter } from "./segment/filter"

/**
 * A named choice of contacts. A live one has whoever meets its filter; of a static one somebody said who is in it, which
 * `SegmentSubject.segments` tells. `withExcluded`: employees, suppliers, spam and whoever isn't to be contacted are in it too.
 */
export type Segment = LiveSegment | { id: string; name: string; kind: "static" }
export type LiveSegment = { id: string; name: string; kind: "live"; filter: Filter; withExcluded?: boolean | undefined }

/** By id. */
export type Segments = ReadonlyMap<string, Segment>

/** The filter that says who is in a live segment. */
export const memberFilter = ({ filter, withExcluded }: LiveSegment): Filter =>
  withExcluded ? filter : withExclusions(filter)
