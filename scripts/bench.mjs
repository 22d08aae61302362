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
const { build } = await import("esbuild")
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
  const { status } = spawnSync(process.execPath, ["--expose-gc", await runnable(bench)], {
    cwd: root,
    stdio: "inherit",
  })
  failed ||= status !== 0
}
process.exit(failed ? 1 : 0)

async function runnable(bench) {
  const source = path.join(folder, bench)
  if (bench.endsWith(".mjs")) return source
  // Inside the project, so that packages are found from there.
  const outfile = path.join(root, "build/bench", bench.replace(/\.ts$/, ".mjs"))
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  })
  return outfile
}
