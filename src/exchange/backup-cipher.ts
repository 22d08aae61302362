import { Problem } from "~domain/problem"
import type { BackupKey, KeyRecipe } from "./backup-key"
import { fromBase64, toBase64 } from "./base64"
import { concat, inPortions, resumed } from "./pieces"

/*
 * An encrypted file: a line of JSON in clear, then chunks of AES-256-GCM, each CHUNK bytes and a tag of 16; the last is shorter, or empty.
 *
 *   {"format":"junto-encrypted","version":1,"kdf":"PBKDF2-HMAC-SHA-256","iterations":600000,"salt":"…",
 *    "cipher":"AES-256-GCM","chunk":65536,"seed":"…","check":"…"}
 *
 * Each file has a key of its own, by HKDF from the passphrase's key and the file's random `seed`, so that no nonce comes twice under one
 * key. The nonce is seven zero bytes, the chunk's number, and one byte that says whether it is the last (the construction STREAM of Hoang,
 * Reyhanitabar, Rogaway and Vizár, 2015): a chunk left out, moved or put at the end doesn't open. The line is authenticated with
 * each chunk. `check` is made of the key too: a wrong passphrase is told from a damaged file.
 */

const FORMAT = "junto-encrypted"
const VERSION = 1
const CIPHER = "AES-256-GCM"
const CHUNK = 65_536
const TAG = 16
/** A head is a few hundred bytes; whatever goes on longer without a line break is none. */
const LONGEST_HEAD = 2_000

type Head = KeyRecipe & { format: string; version: number; cipher: string; chunk: number; seed: string; check: string }

const BEGINNING = new TextEncoder().encode(`{"format":"${FORMAT}"`)

/** Whether a file that begins with these bytes is encrypted. */
export const isEncrypted = (start: Uint8Array): boolean => BEGINNING.every((byte, at) => start[at] === byte)

/** The bytes of an encrypted file, a chunk at a time. */
export async function* encrypt(
  pieces: AsyncIterable<Uint8Array>,
  { recipe, key }: BackupKey,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const seed = crypto.getRandomValues(new Uint8Array(16))
  const { fileKey, check } = await keysOf(key, seed)
  const rest = { cipher: CIPHER, chunk: CHUNK, seed: toBase64(seed), check }
  const head = new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, version: VERSION, ...recipe, ...rest })}\n`)
  yield head
  let number = 0
  for await (const { bytes, isLast } of inPortions(pieces, CHUNK)) {
    const how = { name: "AES-GCM", iv: nonce(number++, isLast), additionalData: head }
    yield new Uint8Array(await crypto.subtle.encrypt(how, fileKey, bytes))
  }
}

/**
 * What an encrypted file holds, a chunk at a time. A chunk is as it was written; that it is all of them is known at the end.
 * @param unlock gives the key for the recipe in the file's head
 * @throws Problem "passphrase-wrong", "backup-newer", or "backup-unreadable" for a file that was changed, cut or put together anew
 */
export async function* decrypt(
  pieces: AsyncIterable<Uint8Array>,
  unlock: (recipe: KeyRecipe) => Promise<CryptoKey>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { line, rest } = await splitHead(pieces)
  const head = readHead(line)
  const { kdf, iterations, salt } = head
  const key = await unlock({ kdf, iterations, salt })
  const { fileKey, check } = await keysOf(key, fromBase64(head.seed))
  if (check !== head.check) throw new Problem("passphrase-wrong", {})
  let number = 0
  for await (const { bytes, isLast } of inPortions(rest, CHUNK + TAG)) {
    const how = { name: "AES-GCM", iv: nonce(number++, isLast), additionalData: line }
    const opened = await crypto.subtle.decrypt(how, fileKey, bytes).catch((cause) => {
      throw new Problem("backup-unreadable", { reason: isLast ? "incomplete" : "checksum" }, { cause })
    })
    yield new Uint8Array(opened)
  }
}

async function keysOf(key: CryptoKey, seed: Uint8Array<ArrayBuffer>) {
  const by = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt: seed, info: new TextEncoder().encode(info) })
  const [fileKey, check] = await Promise.all([
    crypto.subtle.deriveKey(by("junto file"), key, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    crypto.subtle.deriveBits(by("junto check"), key, 128),
  ])
  return { fileKey, check: toBase64(new Uint8Array(check)) }
}

function nonce(number: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12)
  new DataView(bytes.buffer).setUint32(7, number)
  bytes[11] = isLast ? 1 : 0
  return bytes
}

/** The first line with its line break, and what follows it. */
async function splitHead(pieces: AsyncIterable<Uint8Array>) {
  const from = pieces[Symbol.asyncIterator]()
  let start = new Uint8Array(0)
  for (;;) {
    const end = start.indexOf(0x0a) + 1
    if (end > 0) return { line: start.slice(0, end), rest: resumed(start.subarray(end), from) }
    const { done, value } = await from.next()
    if (done || start.length > LONGEST_HEAD) throw new Problem("backup-unreadable", { reason: "incomplete" })
    start = concat([start, value])
  }
}

function readHead(line: Uint8Array): Head {
  const head = parsed(new TextDecoder().decode(line))
  if (head.format === FORMAT && Number(head.version) > VERSION)
    throw new Problem("backup-newer", { version: Number(head.version) })
  const texts = [head.kdf, head.salt, head.seed, head.check]
  if (texts.some((text) => typeof text !== "string") || head.cipher !== CIPHER || head.chunk !== CHUNK)
    throw new Problem("backup-unreadable", { reason: "damaged-line" })
  return head as Head
}

function parsed(text: string): Partial<Head> {
  try {
    return JSON.parse(text) as Partial<Head>
  } catch (cause) {
    throw new Problem("backup-unreadable", { reason: "damaged-line" }, { cause })
  }
}
