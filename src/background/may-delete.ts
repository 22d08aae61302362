import { ready } from "~db/connection"
import { getSettings } from "~db/settings"
import { replicaOf } from "~domain/clock"
import type { Contact } from "~domain/contact"
import { Problem } from "~domain/problem"

/** @throws Problem "may-not-delete" where the settings leave it to others: to stewards, or to whoever saved the contact */
export async function refuseToDelete(contacts: Contact[]): Promise<void> {
  const { mayDelete, isSteward } = await getSettings()
  if (mayDelete === "all" || isSteward) return
  const { replica } = ready()
  const isOwn = ({ stamps }: Contact) => stamps["*"] !== undefined && replicaOf(stamps["*"]) === replica
  if (mayDelete === "steward" || !contacts.every(isOwn)) throw new Problem("may-not-delete", { who: mayDelete })
}
