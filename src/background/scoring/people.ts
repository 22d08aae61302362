import { allContacts } from "~db/all-contacts"
import { standingsOf } from "~db/standings"
import { eventsIn } from "~domain/happened"
import { activityOf } from "~domain/score/activity"
import type { ScoredPerson } from "~domain/score/preview"

/** Milliseconds: how long an answer is worked at before what is known so far is told. */
const SLICE = 150

/**
 * Goes through contacts for one slice.
 * @param after the id of the last who was gone through before
 * @param take told of those that stand, some at a time
 * @returns the id of the last; undefined where nobody is left
 */
export async function goThrough(
  after: string | undefined,
  take: (people: ScoredPerson[]) => void,
): Promise<string | undefined> {
  const begun = performance.now()
  for await (const rows of allContacts(after)) {
    const standing = rows.filter(({ deleted }) => !deleted)
    const standings = await standingsOf(standing.map(({ id }) => id))
    take(
      standing.map((subject) => {
        const { id } = subject
        const happened = standings.get(id)?.happened
        return { id, subject, activity: happened ? activityOf(eventsIn(happened)) : {} }
      }),
    )
    if (performance.now() - begun > SLICE) return rows.at(-1)?.id
  }
  return undefined
}
