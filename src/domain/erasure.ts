import * as z from "zod"

import type { Contact } from "./contact"
import { type MatchKey, matchKeys } from "./match-keys"
import { hexadecimal } from "./sha256"

/** What is left of somebody who was erased on request: a hash of an address, a number or a profile, and when it was. */
export const erasedSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), at: z.number() })
export type ErasedRow = z.infer<typeof erasedSchema>

/** What was taken out of each place; `backups`: copies that still had it. */
export type Removed = {
  contacts: number
  interactions: number
  tasks: number
  documents: number
  drafts: number
  logEntries: number
  backups: number
}

/** The keys by which somebody erased is known again: addresses, numbers and profiles; a name alone is many people's. */
export const erasureKeys = (contacts: Pick<Contact, "emails" | "phones" | "urls">[]): MatchKey[] => [
  ...new Set(contacts.flatMap(({ emails, phones, urls }) => matchKeys({ emails, phones, urls }))),
]

/**
 * The hashes of keys: HMAC (RFC 2104) with SHA-256 and a salt of this store's own, so that nobody without the store can try
 * addresses against them.
 * @param salt as `newSalt` makes it
 */
export async function hashesOf(keys: MatchKey[], salt: string): Promise<Map<MatchKey, string>> {
  const hmac = { name: "HMAC", hash: "SHA-256" }
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(salt), hmac, false, ["sign"])
  const hashes = new Map<MatchKey, string>()
  for (const one of keys) {
    const signed = await crypto.subtle.sign(hmac, key, new TextEncoder().encode(one))
    hashes.set(one, hexadecimal(new Uint8Array(signed)))
  }
  return hashes
}

/** 32 random bytes in hexadecimal. */
export const newSalt = (): string => hexadecimal(crypto.getRandomValues(new Uint8Array(32)))
