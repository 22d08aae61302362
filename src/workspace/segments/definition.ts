import { STARTING_POINTS } from "~domain/segment/starting-points"
import type { SegmentDefinition } from "~messages/segments"
import type { Text } from "~ui/text/use-text"

import { START_TEXT } from "./start-text"

/** What can be made. */
export const NEW = ["live", "static", "persona"] as const
export type NewKind = (typeof NEW)[number]

/** @param start the id of a starting point */
export function newDefinition(kind: NewKind, start: string | undefined, t: Text): SegmentDefinition {
  if (kind === "static") return { name: "", kind }
  const point = STARTING_POINTS.find(({ id }) => id === start)
  const name = point ? t(START_TEXT[point.id] ?? "segment_new") : ""
  const filter = point?.filter ?? { all: [] }
  return { name, kind: "live", filter, ...(kind === "persona" && { persona: { needs: [], objections: [] } }) }
}
