import { commit } from "~db/commit"
import { allSegments } from "~db/lead-context"
import { countMembers, fillingSegments } from "~db/standings"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import type { Segment } from "~domain/segment"
import type { segmentProcedures } from "~messages/segments"

import type { Handlers } from "../router"
import { countOf } from "../segments/count"
import { inParts } from "../segments/in-parts"
import { refuseToDelete, refuseToSave } from "../segments/refuse"
import { reportOf } from "../segments/report"

export const segmentHandlers: Handlers<typeof segmentProcedures> = {
  "segments.list": async () =>
    [...(await allSegments()).values()]
      .map(({ stamps: _, deleted: __, createdAt: ___, ...segment }) => segment)
      .sort((a, b) => a.name.localeCompare(b.name)),

  "segments.sizes": async () => {
    const [segments, filling] = await Promise.all([allSegments(), fillingSegments()])
    return Promise.all(
      [...segments.keys()].map(async (id) => ({ id, count: await countMembers(id), isFilling: filling.has(id) })),
    )
  },

  "segments.save": ({ commandId, id: known, segment: definition }) =>
    commit({ name: "segments.save", commandId }, async (write) => {
      const segments = await allSegments()
      const id = known ?? newId()
      const segment: Segment = { ...definition, id }
      refuseToSave(segment, segments)
      if (!known) write.create("segments", { ...segment, createdAt: write.now })
      else if (segments.get(known)?.kind !== segment.kind) throw new Problem("record-gone", {})
      else await write.update("segments", id, { ...CLEARED[segment.kind], ...definition })
      return { id }
    }),

  "segments.delete": ({ commandId, id }) =>
    commit({ name: "segments.delete", commandId }, async (write) => {
      refuseToDelete(id, await allSegments())
      await write.remove("segments", id)
      return {}
    }),

  "segments.count": ({ asker, question, ...asked }) => inParts({ asker, question }, (step) => countOf(asked, step)),

  "segments.report": ({ asker, question, id }) => inParts({ asker, question }, (step) => reportOf(id, step)),
}

/** What a segment may have and doesn't any more where it isn't said. */
const CLEARED = { live: { withExcluded: null, persona: null }, static: {} }
