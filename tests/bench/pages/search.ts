import MiniSearch from "minisearch"

import { searchLine } from "~domain/search/line"
import { parseQuery } from "~domain/search/query"
import { type Lines, linesOf, scan, scanForTypos } from "~domain/search/scan"

import { people } from "../data"

/*
 * Both search the same people: names, organisations, addresses, numbers, tags. What is typed is what a rep types, letter by
 * letter, so every prefix of each query is a query of its own; some have a typo.
 */
const TYPED = [
  "maria garcia",
  "rossi",
  "gracia maria",
  "nova logistics",
  "popescu elena",
  "600123",
  "schmitd greta",
  "sales",
  "munoz vega",
]
const KEYSTROKES = TYPED.flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)))

/** Megabytes held, the buffers of typed arrays among them: Chromium counts them in. */
const heap = () => {
  ;(globalThis as { gc?: () => void }).gc?.()
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6
}

function blocksOf(size: number): { blocks: Lines[]; ids: Uint8Array } {
  const blocks: Lines[] = []
  let texts: string[] = []
  for (const contact of people(size)) {
    texts.push(`${searchLine(contact, [])}\n`)
    if (texts.length === 1_000) {
      // As read from the store: one flat string, not a chain of pieces.
      blocks.push(linesOf(JSON.parse(JSON.stringify(texts.join("")))))
      texts = []
    }
  }
  return { blocks, ids: new Uint8Array(size * 16) }
}

function measure(size: number) {
  // What the code itself takes is there before.
  blocksOf(2_000)
  const before = heap()
  const { blocks, ids } = blocksOf(size)
  const held = heap() - before
  const ours = KEYSTROKES.map((typed) => timed(() => search(blocks, typed)))

  const documents = [...people(size)].map((contact, id) => ({
    id,
    name: contact.fullName,
    organization: contact.organization,
    email: contact.emails[0]?.value,
    phone: contact.phones[0]?.value,
    job: contact.jobTitle,
    tags: contact.tags.join(" "),
  }))
  const heapBefore = heap()
  const mini = new MiniSearch({ fields: ["name", "organization", "email", "phone", "job", "tags"] })
  const build = timed(() => mini.addAll(documents))
  const miniHeld = heap() - heapBefore
  const options = { prefix: true, fuzzy: 0.2, combineWith: "AND" } as const
  const theirs = KEYSTROKES.map((typed) => timed(() => mini.search(typed, options).slice(0, 20)))
  return { ours, theirs, held, miniHeld, build, ids: ids.length }
}

/** As the store does: exact first, and with a typo when that finds next to nothing. */
function search(blocks: Lines[], typed: string) {
  const terms = parseQuery(typed)
  const find = (how: typeof scan) => {
    const hits: { score: number }[] = []
    for (let i = blocks.length - 1; i >= 0 && hits.length < 2_000; i--)
      hits.push(...how(blocks[i] as Lines, terms, 2_000))
    return hits.sort((a, b) => b.score - a.score).slice(0, 20)
  }
  const found = find(scan)
  return found.length < 3 ? [...found, ...find(scanForTypos)] : found
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

Object.assign(globalThis, { bench: { measure } })
