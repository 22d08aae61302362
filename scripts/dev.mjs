// Builds for development, and again after every change: node scripts/dev.mjs [--target chrome-mv3|firefox-mv3]
//
// `plasmo dev` writes a manifest of its own, with a policy that lets its page reloader connect; here the manifest is the
// one that ships, so what works in development works for the user.
import { spawn } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"

import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")
const { values } = parseArgs({ options: { target: { type: "string", default: "chrome-mv3" } } })
const WATCHED = ["src", "assets", "locales", "plasmo.config.ts"]

installDependencies()
let building = false
let changed = false
await build()
for (const name of WATCHED) fs.watch(path.join(root, name), { recursive: true }, onChange)
process.stdout.write(
  `Load build/${values.target}-dev as an unpacked extension; reload it there after a build. Ctrl+C ends.\n`,
)

let waiting
/** Editors write a file in several steps, and a checkout writes many: one build for all of them. */
function onChange() {
  clearTimeout(waiting)
  waiting = setTimeout(build, 200)
}

async function build() {
  if (building) {
    changed = true
    return
  }
  building = true
  changed = false
  const began = Date.now()
  const script = path.join(root, "scripts/build.mjs")
  const child = spawn(process.execPath, [script, "--dev", "--target", values.target], { cwd: root, stdio: "inherit" })
  const status = await new Promise((resolve) => child.once("exit", resolve))
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  process.stdout.write(status === 0 ? `Built in ${seconds} s.\n` : "The build failed; waiting for the next change.\n")
  building = false
  if (changed) await build()
}
