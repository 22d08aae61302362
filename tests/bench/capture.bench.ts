import { inPage } from "./browser"
import { median, print } from "./table"

type Bench = {
  measure(runs: number): { first: number; ours: number[]; floor: number[]; nodes: number }
  longestWait(): Promise<number>
}

/** A page as long as a team page may be: many cards, each with a name, a job, a number and an address. */
const team = (cards: number) =>
  page(
    Array.from(
      { length: cards },
      (_, i) =>
        `<div><h3>Person${i} Family${i}</h3><p>Head of section ${i}</p><p>+44 20 7946 ${1000 + i}</p><a href="mailto:person${i}@team.example">person${i}@team.example</a></div>`,
    ),
  )

/** Prose, tables and lists of about so many elements, in which some contact details stand; the same every time. */
function mixed(elements: number): string {
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed % below
  }
  const words =
    "our team reads the whole list before we call and sends what was asked for on the day when the parts come in".split(
      " ",
    )
  const prose = (count: number) => Array.from({ length: count }, () => words[next(words.length)]).join(" ")
  const parts: string[] = []
  for (let count = 0; count < elements; ) {
    const kind = next(10)
    if (kind < 6) parts.push(`<div><p>${prose(30)} <a href="/p/${next(9_999)}">${prose(3)}</a> ${prose(9)}</p></div>`)
    else if (kind < 9)
      parts.push(`<table><tr><td>${next(9_999)}</td><td>${prose(3)}</td><td>${next(28)}/1/2026</td></tr></table>`)
    else parts.push(`<ul><li><span>${prose(2)}</span></li><li>Order ${100_000 + next(899_999)}-${next(999)}</li></ul>`)
    count += kind < 6 ? 3 : kind < 9 ? 6 : 4
    if (next(150) === 0)
      parts.push(`<p>Contact: person${count}@example.com, +34 600 ${100 + next(899)} ${100 + next(899)}</p>`)
  }
  return page(parts)
}

const page = (parts: string[]) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Team</title><body>${parts.join("\n")}</body></html>`

const rows: Record<string, string | number>[] = []
for (const [what, html, runs] of [
  ["team of 150", team(150), 41],
  ["staff of 500", team(500), 31],
  ["20,000 elements", mixed(20_000), 31],
  ["200,000 elements", mixed(200_000), 7],
] as const) {
  const { first, ours, floor, nodes, wait } = await inPage("capture.ts", html, async (tab) => {
    const measured = await tab.evaluate(
      (count) => (globalThis as unknown as { bench: Bench }).bench.measure(count),
      runs,
    )
    const waits = await tab.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.longestWait())
    return { ...measured, wait: waits }
  })
  rows.push({
    page: what,
    elements: nodes,
    "first reading, ms": first,
    "read again, ms": median(ours),
    "bare walk, ms": median(floor),
    ratio: median(ours) / median(floor),
    "longest slice, ms": wait,
    goal: "ratio at most 10, slice under 50",
  })
}
print("What reading a page costs, against a bare walk over its text nodes", rows)
