import { spawnSync } from "node:child_process"
import fs from "node:fs"

/** Which of these Debian packages are not installed; all of them where there is no dpkg. */
export function missingPackages(names) {
  return names.filter((name) => {
    const { stdout } = spawnSync("dpkg-query", ["-W", "-f", "$" + "{Status}", name], { encoding: "utf8" })
    return !stdout?.startsWith("install ok installed")
  })
}

/**
 * Installs Debian packages as root or through a sudo that asks nothing.
 * @returns whether they are installed now; false at once where that can't be done here
 */
export function installPackages(names) {
  const asRoot = becomeRoot()
  if (!asRoot || !fs.existsSync("/usr/bin/apt-get")) return false
  process.stdout.write(`Installing ${names.join(" ")}…\n`)
  const get = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300", "-q"]
  run([...get, "update"]) // A mirror that can't be reached may still have left usable lists.
  run([...get, "install", "-y", "--no-install-recommends", ...names])
  return missingPackages(names).length === 0
}

/** What a person would type to install them. */
export const installCommand = (names) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(" ")}`

function becomeRoot() {
  if (process.getuid?.() === 0) return []
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : undefined
}

function run([command, ...parameters]) {
  spawnSync(command, parameters, { stdio: ["ignore", "inherit", "inherit"] })
}
