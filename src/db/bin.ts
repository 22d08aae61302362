import { millisOf, replicaOf } from "~domain/clock"
import type { Contact } from "~domain/contact"
import { BIN_KEY } from "~domain/match-keys"

import { database } from "./connection"

/** A deleted contact, and when and by which replica it was deleted. */
export type Binned = { contact: Contact; deletedAt: number; by: string }

/** Everybody in the bin, the last deleted first. */
export async function contactsInBin(): Promise<Binned[]> {
  const rows = await database().contacts.where("keys").equals(BIN_KEY).toArray()
  return rows
    .flatMap(({ keys: _, ...contact }) => {
      const { stamp } = contact.deleted ?? {}
      return stamp ? [{ contact, deletedAt: millisOf(stamp), by: replicaOf(stamp) }] : []
    })
    .sort((a, b) => b.deletedAt - a.deletedAt)
}
