// Reads saved pages (npm run capture -- FILE_OR_FOLDER…) or scores the readers (npm run capture:score [-- CORPUS…]).
import { spawnSync } from "node:child_process"
import path from "node:path"

import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")

installDependencies()
const { findOrGetChromium } = await import("./chromium.mjs")
const { runnable } = await import("./typescript.mjs")

const [program, ...parameters] = process.argv.slice(2)
const file = await runnable(path.join(root, "tests/score", `${program}.ts`))
const { status } = spawnSync(process.execPath, [file, ...parameters], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, CHROME_PATH: await findOrGetChromium() },
})
process.exit(status ?? 1)
