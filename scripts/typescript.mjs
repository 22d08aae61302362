import fs from "node:fs"
import path from "node:path"
import { build } from "esbuild"

const root = path.resolve(import.meta.dirname, "..")

/** Bundles a TypeScript program of this project, its packages left outside, and returns the file that Node can run. */
export async function runnable(source) {
  // Inside the project, so that packages are found from there.
  const outfile = path.join(root, "build/programs", path.relative(root, source).replace(/\.ts$/, ".mjs"))
  fs.mkdirSync(path.dirname(outfile), { recursive: true })
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
