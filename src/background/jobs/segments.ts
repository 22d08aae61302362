import { allContacts } from "~db/all-contacts"
import { ready } from "~db/connection"
import { inForce, standingsMark } from "~db/standings/in-force"
import { isRenewalDue, noteFilled, renew } from "~db/standings/renew"

import { announce } from "../announce"
import type { Control, JobKind } from "./kind"

/**
 * How far it is. `definitions`: what each live segment asked when it began; `anew`: whether the timelines are gone through; `upTo`: the id of who was
 * held against them last, `done`: how many were.
 */
export type SegmentsData = {
  reached?: { definitions: Record<string, string>; anew: boolean; upTo: string; done: number }
}

/** Holds everybody against the live segments. A second worker goes on with whom the first didn't come to, unless they ask otherwise by then. */
export const segmentsJob: JobKind<SegmentsData> = {
  async run({ reached }, control) {
    await renewAll(reached, control)
    // What was changed meanwhile was seen by some and not by others.
    while (await isRenewalDue()) await renewAll(undefined, control)
    return {}
  },
}

async function renewAll(reached: SegmentsData["reached"], { step, keep }: Control<SegmentsData>): Promise<void> {
  const definitions = Object.fromEntries((await inForce()).live.map(({ id, definition }) => [id, definition]))
  const anew = (await standingsMark()) === undefined
  const isSame = JSON.stringify(reached?.definitions) === JSON.stringify(definitions) && reached?.anew === anew
  const before = isSame ? reached : undefined
  let done = before?.done ?? 0
  for await (const rows of allContacts(before?.upTo)) {
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      await renew(
        rows.slice(i, i + AT_ONCE).map(({ id }) => id),
        anew,
      )
      await step({ phase: "sorting", done: done + i, total: ready().head.counts.contacts })
    }
    done += rows.length
    await keep({ reached: { definitions, anew, upTo: rows.at(-1)?.id ?? "", done } })
  }
  await noteFilled(definitions)
  announce([{ subject: "segments" }])
}

/** So many are read and held against the segments in one go. */
const AT_ONCE = 250
