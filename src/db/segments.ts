import { Problem } from "~domain/problem"
import type { SegmentEvent, SegmentRecord } from "~domain/segment/segment-schema"

import { database } from "./connection"

/** @throws Problem "record-gone" when there is no such segment */
export async function getSegment(id: string): Promise<SegmentRecord> {
  const row = await database().segments.get(id)
  if (!row || row.deleted) throw new Problem("record-gone", {})
  return row
}

/** Who came and left, the earliest first. */
export const eventsOfSegment = (id: string): Promise<SegmentEvent[]> =>
  database()
    .segmentEvents.where("[segment+at]")
    .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY])
    .toArray()

/** The number of the last event of any segment: as long as it is the same, nobody came or left. */
export const newestSegmentEvent = async (): Promise<number> =>
  (await database().segmentEvents.toCollection().last())?.n ?? 0
