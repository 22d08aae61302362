import browser from "webextension-polyfill"

import { commit } from "~db/commit"
import { idsOnList } from "~db/quality"
import { getSettings } from "~db/settings"
import { localDay } from "~domain/due"
import { newId } from "~domain/ids"
import { COLD_DAYS } from "~domain/lifecycle/proposal"

import { moveBySelf } from "./by-self"

const MARK = "cold-leads"
const DAY = 86_400_000
/** So many are looked at each time the worker is woken for its upkeep. */
const AT_ONCE = 200

/** How far today's look at leads without a sign has come. */
type Mark = { day: string; done: number }

/**
 * Moves leads back of whom there was no sign for long, where the user turned that rule on: each in a commit of its own, some at a time, and
 * everybody once a day. A later worker goes on from the mark.
 */
export async function moveCold(now = Date.now()): Promise<void> {
  if (!(await getSettings()).movesBySelf.includes("cold")) return
  const day = localDay(new Date(now))
  const kept = (await browser.storage.local.get(MARK))[MARK] as Mark | undefined
  const done = kept?.day === day ? kept.done : 0
  const ids = await idsOnList("disengaged", now - COLD_DAYS * DAY, done, AT_ONCE)
  if (ids.length === 0) return
  const group = newId()
  let moved = 0
  for (const id of ids) {
    const { seq } = await commit({ name: "leads.cold", about: id, group }, async (write) => {
      await moveBySelf(write, id, ["cold"])
      return {}
    })
    if (seq > 0) moved++
  }
  // Whoever was moved is no lead any more, and leaves the list once it is brought up to date.
  await browser.storage.local.set({ [MARK]: { day, done: done + ids.length - moved } })
}
