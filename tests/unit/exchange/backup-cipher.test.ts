import { beforeAll, describe, expect, it } from "vitest"

import { Problem } from "~domain/problem"
import { decrypt, encrypt, isEncrypted } from "~exchange/backup-cipher"
import { type BackupKey, makeKey } from "~exchange/backup-key"
import { concat } from "~exchange/pieces"

const CHUNK = 65_536
const TAG = 16

let key: BackupKey
beforeAll(async () => {
  key = await makeKey("correct horse battery staple")
})

async function all(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const list: Uint8Array[] = []
  for await (const piece of pieces) list.push(piece)
  return concat(list)
}

/** The bytes in pieces of odd lengths, as a stream may bring them. */
async function* inPieces(bytes: Uint8Array, size = 10_007) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const someBytes = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 8)) & 0xff)
const sealed = (bytes: Uint8Array) => all(encrypt(inPieces(bytes), key))
const opened = (bytes: Uint8Array) => all(decrypt(inPieces(bytes), async () => key.key))
const fault = (bytes: Uint8Array) =>
  opened(bytes).then(
    () => undefined,
    (problem) => (problem instanceof Problem ? problem.code : String(problem)),
  )
const headOf = (file: Uint8Array) => file.indexOf(0x0a) + 1

describe("an encrypted file", () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_000])("of %i bytes opens as it was", async (length) => {
    const bytes = someBytes(length)
    const file = await sealed(bytes)
    expect(isEncrypted(file)).toBe(true)
    expect(await opened(file)).toEqual(bytes)
  })

  it("says in clear how its key is made, and is another one each time", async () => {
    const [one, other] = [await sealed(someBytes(10)), await sealed(someBytes(10))]
    const head = JSON.parse(new TextDecoder().decode(one.subarray(0, headOf(one))))
    expect(head).toMatchObject({ version: 1, kdf: "PBKDF2-HMAC-SHA-256", iterations: 600_000, cipher: "AES-256-GCM" })
    expect(one.subarray(headOf(one))).not.toEqual(other.subarray(headOf(other)))
  })

  it("tells a wrong passphrase from a damaged file", async () => {
    const file = await sealed(someBytes(10))
    const other = await makeKey("another passphrase", key.recipe)
    const problem = await all(decrypt(inPieces(file), async () => other.key)).catch((cause) => cause)
    expect(problem).toMatchObject({ code: "passphrase-wrong" })
  })

  it("takes an accent that was typed as two characters for the same", async () => {
    const one = await makeKey("contraseña larga")
    const file = await all(encrypt(inPieces(someBytes(10)), one))
    const same = await makeKey("contraseña larga".normalize("NFD"), one.recipe)
    expect(await all(decrypt(inPieces(file), async () => same.key))).toEqual(someBytes(10))
  })

  it("tells of one bit changed, wherever it is", async () => {
    const file = await sealed(someBytes(600))
    for (let at = 0; at < file.length; at += 5) {
      const damaged = file.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      expect(await fault(damaged), `bit at ${at}`).toMatch(/^(backup-|passphrase-wrong)/)
    }
  })

  it("tells of a file that ends early, at a chunk's end too", async () => {
    const file = await sealed(someBytes(2 * CHUNK + 5))
    const start = headOf(file)
    for (const length of [
      0,
      start - 1,
      start,
      start + 9,
      start + CHUNK + TAG,
      start + 2 * (CHUNK + TAG),
      file.length - 1,
    ])
      expect(await fault(file.slice(0, length)), `${length} bytes`).toBe("backup-unreadable")
  })

  it("tells of chunks in another order, twice, left out, or of another file", async () => {
    const file = await sealed(someBytes(3 * CHUNK))
    const other = await sealed(someBytes(3 * CHUNK))
    const start = headOf(file)
    const chunk = (from: Uint8Array, n: number) =>
      from.subarray(start + n * (CHUNK + TAG), start + (n + 1) * (CHUNK + TAG))
    const made = (...chunks: Uint8Array[]) => concat([file.subarray(0, start), ...chunks])
    expect(await fault(made(chunk(file, 0), chunk(file, 1), chunk(file, 2)))).toBe(undefined)
    expect(await fault(made(chunk(file, 1), chunk(file, 0), chunk(file, 2)))).toBe("backup-unreadable")
    expect(await fault(made(chunk(file, 0), chunk(file, 0), chunk(file, 1), chunk(file, 2)))).toBe("backup-unreadable")
    expect(await fault(made(chunk(file, 0), chunk(file, 2)))).toBe("backup-unreadable")
    expect(await fault(made(chunk(file, 0), chunk(other, 1), chunk(file, 2)))).toBe("backup-unreadable")
    expect(await fault(made(chunk(file, 0), chunk(file, 1), chunk(file, 2), chunk(file, 2)))).toBe("backup-unreadable")
  })

  it("is refused when it asks for a key that is no protection, or that takes for ever", async () => {
    for (const iterations of [1, 1e12])
      await expect(makeKey("x", { ...key.recipe, iterations })).rejects.toMatchObject({ code: "backup-unreadable" })
  })
})
