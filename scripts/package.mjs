// Makes what the stores ask for: node scripts/package.mjs
//
// build/junto-<version>-chrome.zip, -firefox.zip, and -source.zip, which Mozilla's reviewers build again to compare.
// The same sources give the same bytes.
import { execFileSync, spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

import { installDependencies } from "./dependencies.mjs"
import { zip } from "./zip.mjs"

const root = path.resolve(import.meta.dirname, "..")
const { name, version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))

installDependencies()
const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" })
if (status !== 0) process.exit(status ?? 1)

write("chrome", filesOf("build/chrome-mv3-prod"))
write("firefox", filesOf("build/firefox-mv3-prod"))
write("source", trackedFiles())

function write(kind, files) {
  const target = path.join(root, "build", `${name}-${version}-${kind}.zip`)
  const archive = zip(files)
  fs.writeFileSync(target, archive)
  process.stdout.write(`${path.relative(root, target)}  ${(archive.length / 1024).toFixed(0)} KB\n`)
}

function filesOf(folder) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({
      name: path.relative(path.join(root, folder), file).split(path.sep).join("/"),
      data: fs.readFileSync(file),
    }))
}

/** What git keeps, as it stands in the working tree. */
function trackedFiles() {
  const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  return list
    .split("\0")
    .filter((file) => file && fs.existsSync(path.join(root, file)))
    .map((file) => ({ name: file, data: fs.readFileSync(path.join(root, file)) }))
}
