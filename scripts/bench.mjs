// Runs the benches, each of which prints its table: node scripts/bench.mjs [NAME…]
//
// A bench is tests/bench/<name>.bench.ts or .mjs. TypeScript is bundled first, with the packages left outside.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")
const folder = path.join(root, "tests/bench")

installDependencies()
const { runnable } = await import("./typescript.mjs")
const wanted = process.argv.slice(2)
const benches = fs
  .readdirSync(folder)
  .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.includes(file.split(".")[0]))
  .sort()
if (benches.length === 0) {
  process.stderr.write(`No such bench in tests/bench: ${wanted.join(", ") || "there is none"}.\n`)
  process.exit(1)
}

let failed = false
for (const bench of benches) {
  process.stdout.write(`\n${bench.split(".")[0]}\n`)
  const { status } = spawnSync(process.execPath, ["--expose-gc", await programOf(bench)], {
    cwd: root,
    stdio: "inherit",
  })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)

async function programOf(bench) {
  const source = path.join(folder, bench)
  return bench.endsWith(".mjs") ? source : runnable(source)
}
