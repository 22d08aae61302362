import { contactsInBin } from "~db/bin"
import { purgeDocuments } from "~db/documents"
import { getSettings } from "~db/settings"
import { newId } from "~domain/ids"

import type { ErasingData } from "./jobs/erasing"
import { forgetEndedJobs, startJob } from "./jobs/run"

const DAY = 86_400_000

/** Begins to erase contacts; what is kept of jobs that have ended goes first, since their reports name people. */
export async function startErasing(id: string, data: ErasingData): Promise<void> {
  await forgetEndedJobs()
  await startJob(id, "erasing", data, { phase: "erasing", done: 0, total: 0 })
}

/** Takes out the documents that were removed longer ago than the settings keep the bin, and begins to erase whoever has been in it as long. */
export async function eraseExpired(): Promise<void> {
  const { binDays } = await getSettings()
  if (binDays === 0) return
  const before = Date.now() - binDays * DAY
  await purgeDocuments(before)
  const ids = (await contactsInBin()).flatMap(({ contact, deletedAt }) => (deletedAt < before ? [contact.id] : []))
  if (ids.length > 0) await startErasing(newId(), { ids, isOnRequest: false })
}
