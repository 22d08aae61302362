import { inPage } from "./browser"
import { SIZES } from "./data"
import { median, print } from "./table"

type Result = { import: number; bare: number; commits: number }
type Bench = { measure(size: number): Promise<Result>; measureMemory(size: number): Promise<number> }

const rows: Record<string, string | number>[] = []
for (const size of SIZES) {
  const times: Result[] = []
  for (let round = 0; round < (size > 10_000 ? 1 : 5); round++)
    times.push(
      await inPage("import.ts", "<!doctype html>", (page) =>
        page.evaluate((size) => (globalThis as unknown as { bench: Bench }).bench.measure(size), size),
      ),
    )
  const live = await inPage("import.ts", "<!doctype html>", (page) =>
    page.evaluate((size) => (globalThis as unknown as { bench: Bench }).bench.measureMemory(size), size),
  )
  const whole = median(times.map((one) => one.import))
  const bare = median(times.map((one) => one.bare))
  rows.push({
    rows: size,
    commits: times[0]?.commits ?? 0,
    "import, ms": whole,
    "bare puts, ms": bare,
    ratio: whole / bare,
    goal: "at most 2.5",
    "live memory at most, MB": live,
  })
}
print(
  "An import of a CSV: read, compared with everybody, written with its change log; against bare puts of the same records",
  rows,
)
