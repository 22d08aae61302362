import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")

/** Installs what package-lock.json says, unless just that is installed already. */
export function installDependencies() {
  if (areInstalled()) return
  process.stdout.write("Installing the dependencies…\n")
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** npm leaves a copy of the lock beside what it installed; dates of files tell nothing after a checkout. */
function areInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json")
  if (!installed) return false
  return Object.entries(packagesOf("package-lock.json") ?? {}).every(
    ([name, { version, optional }]) =>
      name === "" || (installed[name] ? installed[name].version === version : optional === true),
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), "utf8")).packages
  } catch {
    return undefined // Not there, or cut short by an interrupted installation: both mean "install".
  }
}
