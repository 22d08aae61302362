import { inPage } from "./browser"
import { SIZES } from "./data"
import { median, print } from "./table"

type Bench = { measure(contacts: number, batch: number, rounds: number): Promise<{ ours: number[]; bare: number[] }> }

const rows: Record<string, string | number>[] = []
for (const size of SIZES)
  for (const [batch, rounds] of [
    [1, 205],
    [1_000, 15],
  ] as const) {
    const { ours, bare } = await inPage("commit.ts", "<!doctype html>", (page) =>
      page.evaluate(
        ([size, batch, rounds]) => (globalThis as unknown as { bench: Bench }).bench.measure(size, batch, rounds),
        [size, batch, rounds] as const,
      ),
    )
    rows.push({
      contacts: size,
      "interactions in the commit": batch,
      "commit, ms": median(ours),
      "bare put, ms": median(bare),
      ratio: median(ours) / median(bare),
      goal: batch === 1 ? "at most 2" : "at most 3",
    })
  }
print("A commit with its change-log entry, against bare puts of the same rows with the same durability", rows)
