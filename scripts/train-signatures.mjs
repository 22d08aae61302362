// Learns where signatures begin and writes src/capture/signature/weights.ts: npm run train:signatures
import { spawnSync } from "node:child_process"
import path from "node:path"

import { installDependencies } from "./dependencies.mjs"

const root = path.resolve(import.meta.dirname, "..")

installDependencies()
const { runnable } = await import("./typescript.mjs")
const file = await runnable(path.join(root, "tests/training/train-signatures.ts"))
process.exit(spawnSync(process.execPath, [file], { cwd: root, stdio: "inherit" }).status ?? 1)
