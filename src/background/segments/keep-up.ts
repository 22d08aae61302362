import { ready } from "~db/connection"
import { idsDue, isRenewalDue, renew } from "~db/standings/renew"

import { announce } from "../announce"
import { startTheOne } from "../jobs/run"

let work: Promise<void> | undefined

/** Begins to hold everybody against the live segments where one is new or asks otherwise, and renews who is due by time. */
export function keepUpSegments(): Promise<void> {
  work ??= renewDue().finally(() => {
    work = undefined
  })
  return work
}

async function renewDue(): Promise<void> {
  if (await isRenewalDue())
    return startTheOne("segments", {}, { phase: "sorting", done: 0, total: ready().head.counts.contacts })
  let changed = 0
  for (let ids = await idsDue(Date.now(), AT_ONCE); ids.length > 0; ids = await idsDue(Date.now(), AT_ONCE))
    changed += await renew(ids, false)
  if (changed > 0) announce([{ subject: "segments" }])
}

const AT_ONCE = 250
