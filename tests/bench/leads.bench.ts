import { inPage } from "./browser"
import { SIZES } from "./data"
import { median, print } from "./table"

type Turns = { ours: number[]; bare: number[] }
type Bench = {
  commits(size: number, what: "interaction" | "edit", rounds: number): Promise<Turns>
  scan(size: number, rounds: number): Promise<Turns>
  index(size: number, rounds: number): Promise<Turns>
  rescore(size: number, rounds: number): Promise<Turns>
}

const run = <Name extends keyof Bench>(name: Name, ...args: Parameters<Bench[Name]>): Promise<Turns> =>
  inPage("leads.ts", "<!doctype html>", (page) =>
    page.evaluate(
      ([name, args]) => {
        const { bench } = globalThis as unknown as { bench: Record<string, (...args: unknown[]) => Promise<Turns>> }
        return bench[name]?.(...args) as Promise<Turns>
      },
      [name, args] as [string, unknown[]],
    ),
  )

const row = (size: number, what: string, { ours, bare }: Turns, goal: string) => ({
  contacts: size,
  what,
  "ours, ms": median(ours),
  "bare, ms": median(bare),
  ratio: median(ours) / median(bare),
  goal,
})

const segments: ReturnType<typeof row>[] = []
const scores: ReturnType<typeof row>[] = []
for (const size of SIZES) {
  const rounds = size > 10_000 ? 5 : 9
  segments.push(row(size, "commit of an interaction", await run("commits", size, "interaction", 12), "at most 1.5"))
  segments.push(row(size, "commit of an edit", await run("commits", size, "edit", 12), "at most 1.5"))
  segments.push(row(size, "count of a live segment", await run("index", size, rounds * 5), "at most 1.5"))
  segments.push(row(size, "count of any filter", await run("scan", size, rounds), "at most 1.5"))
  scores.push(row(size, "both scores of everybody", await run("rescore", size, rounds), "at most 2"))
}
print(
  "Live segments: a commit with fifty of them against one with none; a count against the bare count of an index, or the bare scan",
  segments,
)
print("Rescoring everybody after a change of rules, against a bare pass of reading the same records", scores)
