// Scores the search for duplicates (npm run duplicates:score [-- SET…]).
import { spawnSync } from "node:child_process"
import path from "node:path"

import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")

installDependencies()
const { runnable } = await import("./typescript.mjs")

const file = await runnable(path.join(root, "tests/score/duplicates.ts"))
const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
process.exit(status ?? 1)
