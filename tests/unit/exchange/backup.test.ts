import { describe, expect, it } from "vitest"
import type { Problem } from "~domain/problem"
import { type BackupRecord, formatBackup, linesOfStream, parseBackup } from "~exchange/backup"

const HEAD = { createdAt: "2026-11-21T10:00:00.000Z", schemaVersion: 1, seq: 7 }
const records = (count: number): BackupRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    table: i % 3 ? "contacts" : "tasks",
    record: { id: String(i), text: `línea ${i}\n"` },
  }))

const textOf = async (list: BackupRecord[]) => {
  let text = ""
  for await (const line of formatBackup(HEAD, list)) text += line
  return text
}
const read = async (bytes: Uint8Array | string) => {
  const found: BackupRecord[] = []
  const stream = new Blob([bytes as BlobPart]).stream() as ReadableStream<Uint8Array>
  const result = await parseBackup(linesOfStream(stream), (record) => void found.push(record))
  return { ...result, found }
}
const fault = (bytes: Uint8Array | string) =>
  read(bytes).then(
    () => undefined,
    (problem: Problem) => problem.code,
  )

describe("a backup", () => {
  it.each([0, 1, 499, 500, 1_203])("of %i records is read as it was written, and is JSON", async (count) => {
    const list = records(count)
    const text = await textOf(list)
    expect(JSON.parse(text).records).toHaveLength(count)
    expect(await read(text)).toMatchObject({ ...HEAD, found: list })
  })

  it("tells of one bit changed, wherever it is", async () => {
    const bytes = new TextEncoder().encode(await textOf(records(40)))
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      expect(await fault(damaged), `bit at ${at}`).toMatch(/^backup-/)
    }
  })

  it("tells of a file cut short, wherever it is cut", async () => {
    const text = await textOf(records(30))
    for (let percent = 0; percent < 100; percent++)
      expect(await fault(text.slice(0, Math.floor((text.length * percent) / 100))), `${percent}%`).toBe(
        "backup-unreadable",
      )
  })

  it("refuses another kind of file and a newer version", async () => {
    expect(await fault('{"format":"other"}')).toBe("backup-unreadable")
    expect(await fault((await textOf([])).replace('"version":1', '"version":2'))).toBe("backup-newer")
  })
})
