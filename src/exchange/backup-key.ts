import { Problem } from "~domain/problem"

import { fromBase64, toBase64 } from "./base64"

/** How a key is made of a passphrase: written in clear at the head of what it encrypts. `salt` in base64. */
export type KeyRecipe = { kdf: typeof KDF; iterations: number; salt: string }

/** Made of a passphrase. The key can be used and kept, but its bytes can't be read out again. */
export type BackupKey = { recipe: KeyRecipe; key: CryptoKey }

const KDF = "PBKDF2-HMAC-SHA-256"

/**
 * What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA-256 (600,000, as of 2023 and still in 2026). It would rather have
 * Argon2id, which browsers don't offer: a library of it is WebAssembly, for which the extension's content security policy would have to
 * be loosened, or plain JavaScript, so slow that it would have to be weakened; and both hold the passphrase's key where script can read
 * it. The count stands in each file, so it can be raised.
 */
const ITERATIONS = 600_000
/** A file that asks for more or less than this was not written by us: it would be no protection, or hold the worker up for ever. */
const LEAST_ITERATIONS = 100_000
const MOST_ITERATIONS = 10_000_000

const newRecipe = (): KeyRecipe => ({
  kdf: KDF,
  iterations: ITERATIONS,
  salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
})

/**
 * @param recipe that of the file to be read; without it a new one is made up
 * @throws Problem "backup-unreadable" for a recipe that is none of ours
 */
export async function makeKey(passphrase: string, recipe: KeyRecipe = newRecipe()): Promise<BackupKey> {
  const { kdf, iterations, salt } = recipe
  if (kdf !== KDF || !(iterations >= LEAST_ITERATIONS && iterations <= MOST_ITERATIONS))
    throw new Problem("backup-unreadable", { reason: "damaged-line" })
  // An accent may be one character or two, as keyboards have it.
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"))
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"])
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", iterations, salt: fromBase64(salt) },
    base,
    256,
  )
  return { recipe, key: await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey", "deriveBits"]) }
}
