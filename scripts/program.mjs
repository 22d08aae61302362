// Runs a TypeScript program of this project: node scripts/program.mjs FILE [ARGUMENT…]
import { spawnSync } from "node:child_process"
import path from "node:path"

import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")

installDependencies()
const { runnable } = await import("./typescript.mjs")

const [source = "", ...parameters] = process.argv.slice(2)
const file = await runnable(path.join(root, source))
const { status } = spawnSync(process.execPath, [file, ...parameters], { cwd: root, stdio: "inherit" })
process.exit(status ?? 1)
