import { currentConnection } from "~db/connection"

import { checkCounts, openStore } from "~db/open"
import type { Name } from "~messages/protocol"

import { announce } from "./announce"
import { canaryKeeper } from "./canary"
import { runJobs } from "./jobs/run"

let opening: Promise<unknown> | undefined

/** Opens the store once per life of the worker. Procedures about the store itself are answered in any state of it. */
export async function storeIsOpen(name?: Name): Promise<void> {
  opening ??= openStore(canaryKeeper).then(() => {
    runJobs()
    setTimeout(compareCounts, COUNT_AFTER)
  })
  // While a damaged store is being waited for, the recovery screen may ask; it says so itself.
  if (name?.startsWith("store.") && currentConnection().state !== "closed") return
  await opening
}

/** Counting everything takes a while in a large store, so it follows the first answers. */
const COUNT_AFTER = 3_000

async function compareCounts(): Promise<void> {
  const damage = await checkCounts(await canaryKeeper.read()).catch(() => undefined) // Closed meanwhile: checked at the next start.
  if (damage) announce([{ subject: "store" }])
}

/** Opens it anew, after something was done about what was wrong. */
export async function reopenStore(): Promise<void> {
  opening = openStore(canaryKeeper)
  await opening
  runJobs()
  announce([{ subject: "store" }])
}
