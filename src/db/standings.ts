import { database } from "./connection"
import type { Standing } from "./schema"
import { inForce } from "./standings/in-force"
import { standingFrom } from "./standings/rows"

/** What happened with a contact, and the segments it is in, live and static. */
export async function standingOf(id: string): Promise<Standing> {
  const { happened, memberships } = database()
  return standingFrom(id, ...(await Promise.all([happened.get(id), memberships.get(id)])))
}

/** The same of many, each with an entry. */
export async function standingsOf(ids: readonly string[]): Promise<Map<string, Standing>> {
  const { happened, memberships } = database()
  const [events, segments] = await Promise.all([happened.bulkGet([...ids]), memberships.bulkGet([...ids])])
  return new Map(ids.map((id, i) => [id, standingFrom(id, events[i], segments[i])]))
}

/** How many are in a segment: asked of an index. */
export const countMembers = (segment: string): Promise<number> =>
  database().memberships.where("segments").equals(segment).count()

/** Who is in a segment, the lowest ids first. */
export const memberIds = (segment: string): Promise<string[]> =>
  database().memberships.where("segments").equals(segment).primaryKeys()

/** Live segments that not everybody was held against yet: their members are still being found. */
export async function fillingSegments(): Promise<Set<string>> {
  const { live } = await inForce()
  return new Set(live.flatMap(({ id, isFilled }) => (isFilled ? [] : [id])))
}
