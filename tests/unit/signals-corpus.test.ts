import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

import { SIGNAL_KINDS, type SignalKind } from "~domain/signals"

type Party = { name: string; address: string }
type Thread = {
  id: string
  language: string
  tags: string[]
  now?: string
  mails: { at: string; direction: string; from: Party; to: Party[]; cc?: Party[]; text: string }[]
  expected: { mail: number; kind: SignalKind; quote: string | string[] }[]
  ignore?: { mail: number; kind: SignalKind }[]
}

const CORPUS = join(__dirname, "../corpus/signals")
const threads = ["tuning", "kept"].flatMap((half) =>
  ["en", "es"].flatMap((language) =>
    readdirSync(join(CORPUS, half, language)).map((name) => ({
      half,
      language,
      file: `${half}/${language}/${name}`,
      one: JSON.parse(readFileSync(join(CORPUS, half, language, name), "utf8")) as Thread,
    })),
  ),
)

describe("the threads with buying signals", () => {
  it.each(["en", "es"])("are forty at least in %s, half of them kept aside, a third without any", (language) => {
    const all = threads.filter((thread) => thread.language === language)
    expect(all.length).toBeGreaterThanOrEqual(40)
    expect(all.filter(({ half }) => half === "kept").length).toBe(all.length / 2)
    expect(all.filter(({ one }) => one.expected.length === 0).length).toBeGreaterThanOrEqual(14)
  })

  it.each(["tuning", "kept"])("have every kind in the half %s", (half) => {
    const here = threads.filter((thread) => thread.half === half)
    const kinds = new Set(here.flatMap(({ one }) => one.expected.map(({ kind }) => kind)))
    expect(SIGNAL_KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  it.each(threads)("are sound: $file", ({ file, language, one }) => {
    expect(file.endsWith(`/${one.id}.json`)).toBe(true)
    expect(one.language).toMatch(new RegExp(`^${language}-[A-Z]{2}$`))
    expect(one.tags.length).toBeGreaterThan(0)
    for (const { at, direction } of one.mails) {
      expect(Number.isNaN(Date.parse(at))).toBe(false)
      expect(["in", "out"]).toContain(direction)
    }
    for (const { mail, kind } of [...one.expected, ...(one.ignore ?? [])]) {
      expect(one.mails[mail]).toBeDefined()
      expect(SIGNAL_KINDS).toContain(kind)
    }
    for (const { mail, quote } of one.expected) {
      const { text, to = [], cc = [] } = one.mails[mail] ?? { text: "" }
      const all = [text, ...[...to, ...cc].map(({ name, address }) => `${name} <${address}>`)].join("\n")
      for (const part of [quote].flat()) expect(all).toContain(part)
    }
  })
})
