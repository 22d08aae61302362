// Holds the size budget on the built extension, in bytes after gzip: node scripts/check-size.mjs
import fs from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"

const root = path.resolve(import.meta.dirname, "..")
const KB = 1024

/**
 * A page counts with everything it loads. The script of a mail client loads on every mail, so it gets least; that of pages
 * holds the readers and their words (names, titles, streets, in several languages), and no library; it loads when a page is
 * read. The worker reads mails' texts with the same words, finds signals in them, and reads files; the workspace has the table. The words
 * of the interface are 52 KB of each page.
 */
const BUDGET = { "side panel": 232, popup: 143, workspace: 253, worker: 323, "mail script": 25, "page script": 76 }

const READS_PAGES = /^page\./

const rows = ["chrome-mv3-prod", "firefox-mv3-prod"].flatMap(measure)
for (const { build, context, file, size, most } of rows) {
  const line = [build.padEnd(18), context.padEnd(15), file.padEnd(34), kilobytes(size), "of", kilobytes(most)].join(" ")
  process.stdout.write(`${line}${size > most ? "  TOO LARGE" : ""}\n`)
}
if (rows.some(({ size, most }) => size > most)) {
  process.stderr.write(
    "Over budget. Look for what was added; raise a budget in scripts/check-size.mjs only with a reason.\n",
  )
  process.exit(1)
}

function measure(build) {
  const folder = path.join(root, "build", build)
  const scripts = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"))
  const read = (name) => fs.readFileSync(path.join(folder, name), "utf8")
  const manifest = JSON.parse(read("manifest.json"))
  const worker = manifest.background.service_worker ?? manifest.background.scripts[0]

  const row = (context, file, names) => {
    const size = names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0)
    return { build, context, file, size, most: BUDGET[context] * KB }
  }
  const page = (context, file) => row(context, file, loadedBy(file, read, scripts))
  const injected = scripts.filter((name) => name !== worker && read(worker).includes(path.basename(name)))
  return [
    page("side panel", "sidepanel.html"),
    page("popup", "popup.html"),
    page("workspace", "tabs/workspace.html"),
    row("worker", worker, [worker]),
    ...injected.map((name) => row(READS_PAGES.test(path.basename(name)) ? "page script" : "mail script", name, [name])),
  ]
}

/** The page's own files, and those that they name: parts loaded later. */
function loadedBy(file, read, scripts) {
  const named = [...read(file).matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name]) => name)
  const all = new Set([file, ...named])
  for (const name of all)
    if (name.endsWith(".js")) for (const other of scripts) if (read(name).includes(path.basename(other))) all.add(other)
  return [...all]
}

function kilobytes(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`.padStart(9)
}
