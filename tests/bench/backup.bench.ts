import { inPage } from "./browser"
import { SIZES } from "./data"
import { median, print } from "./table"

type Times = { copy: number; dump: number; restore: number; load: number; bytes: number; dumpBytes: number }
type Bench = {
  measure(size: number): Promise<Times>
  measureMemory(size: number): Promise<{ written: number; read: number; dumped: number }>
}

const times: Record<string, string | number>[] = []
const memory: Record<string, string | number>[] = []
for (const size of SIZES) {
  const rounds: Times[] = []
  for (let round = 0; round < (size > 10_000 ? 1 : 5); round++)
    rounds.push(
      await inPage("backup.ts", "<!doctype html>", (page) =>
        page.evaluate((size) => (globalThis as unknown as { bench: Bench }).bench.measure(size), size),
      ),
    )
  const of = (name: keyof Times) => median(rounds.map((one) => one[name]))
  times.push({
    contacts: size,
    "copy, ms": of("copy"),
    "dump, ms": of("dump"),
    "copy to dump": of("copy") / of("dump"),
    "restore, ms": of("restore"),
    "load, ms": of("load"),
    "restore to load": of("restore") / of("load"),
    "copy, MB": of("bytes") / 1e6,
    "dump, MB": of("dumpBytes") / 1e6,
  })
  const { written, read, dumped } = await inPage("backup.ts", "<!doctype html>", (page) =>
    page.evaluate((size) => (globalThis as unknown as { bench: Bench }).bench.measureMemory(size), size),
  )
  memory.push({ contacts: size, "writing, MB": written, "reading back, MB": read, "one JSON text, MB": dumped })
}
print(
  "A copy of the store, compressed, with a checksum, and read back whole; and a restore, which reads it twice; against one JSON text of the same rows, dumped and loaded",
  times,
)
print("Live memory at most, above what was before", memory)
