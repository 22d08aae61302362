import { allContacts } from "~db/all-contacts"
import { compiledRules } from "~db/lead-context"
import { stageMoves } from "~db/stage-moves"
import { memberIds, standingsOf } from "~db/standings"
import { eventsIn } from "~domain/happened"
import { gatheringIndicators } from "~domain/indicators"
import type { indicatorProcedures } from "~messages/indicators"

import type { Handlers } from "../router"

export const indicatorHandlers: Handlers<typeof indicatorProcedures> = {
  // Others have their turn between portions, each of which is waited for.
  "indicators.get": async ({ from, to, segment }) => {
    const [{ exclusionOf }, moves, members] = await Promise.all([
      compiledRules(),
      stageMoves(),
      segment === undefined ? undefined : memberIds(segment).then((ids) => new Set(ids)),
    ])
    const { take, exclude, result } = gatheringIndicators(from, to)
    for await (const rows of allContacts()) {
      const standing = rows.filter(({ id, deleted }) => !deleted && (members?.has(id) ?? true))
      const standings = await standingsOf(standing.map(({ id }) => id))
      for (const contact of standing) {
        const happened = standings.get(contact.id)?.happened
        if (exclusionOf(contact)) exclude()
        else take({ contact, moves: moves.get(contact.id) ?? [], events: happened ? eventsIn(happened) : [] })
      }
    }
    return result()
  },
}
