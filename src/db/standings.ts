import { NOTHING_HAPPENED } from "~domain/happened"

import { database } from "./connection"
import type { Standing } from "./schema"
import { inForce } from "./standings/in-force"

const nothing = (id: string): Standing => ({ id, happened: NOTHING_HAPPENED, segments: [] })

/** What happened with a contact, and the segments it is in, live and static. */
export const standingOf = async (id: string): Promise<Standing> => (await database().standings.get(id)) ?? nothing(id)

/** The same of many, each with an entry. */
export async function standingsOf(ids: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await database().standings.bulkGet([...ids])
  return new Map(ids.map((id, i) => [id, rows[i] ?? nothing(id)]))
}

/** How many are in a segment: asked of an index. */
export const countMembers = (segment: string): Promise<number> =>
  database().standings.where("segments").equals(segment).count()

/** Who is in a segment, the lowest ids first. */
export const memberIds = (segment: string): Promise<string[]> =>
  database().standings.where("segments").equals(segment).primaryKeys()

/** Live segments that not everybody was held against yet: their members are still being found. */
export async function fillingSegments(): Promise<Set<string>> {
  const { live } = await inForce()
  return new Set(live.flatMap(({ id, isFilled }) => (isFilled ? [] : [id])))
}
