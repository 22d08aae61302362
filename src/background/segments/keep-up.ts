import { ready } from "~db/connection"
import { isRenewalDue, renewDue } from "~db/standings/renew"

import { announce } from "../announce"
import { startTheOne } from "../jobs/run"

let work: Promise<void> | undefined

/** Begins to hold everybody against the live segments where one is new or asks otherwise, and renews who is due by time. */
export function keepUpSegments(): Promise<void> {
  work ??= renewAllDue().finally(() => {
    work = undefined
  })
  return work
}

async function renewAllDue(): Promise<void> {
  if (await isRenewalDue())
    return startTheOne("segments", {}, { phase: "sorting", done: 0, total: ready().head.counts.contacts })
  let changed = 0
  for (let seen = 1; seen > 0; ) {
    const renewed = await renewDue(Date.now())
    seen = renewed.seen
    changed += renewed.changed
  }
  if (changed > 0) announce([{ subject: "segments" }])
}
