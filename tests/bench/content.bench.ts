import fs from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"

import { inPage } from "./browser"
import { median, print } from "./table"

type Kind = "gmail" | "roundcube" | "unknown" | "page"
type Bench = { measure(kind: Kind): { ours: number[]; floor: number[] } }

/** A page as long as a team page may be: many cards, each with a name, a job, a number and an address. */
const team = (cards: number) =>
  `<!doctype html><html lang="en"><title>Team</title><body>${Array.from(
    { length: cards },
    (_, i) =>
      `<div><h3>Person${i} Family${i}</h3><p>Head of section ${i}</p><p>+44 20 7946 ${1000 + i}</p><a href="mailto:person${i}@team.example">person${i}@team.example</a></div>`,
  ).join("")}</body></html>`

/**
 * A saved message with what stands around it in a mailbox: a list of a hundred, each with who, what, when and a glimpse.
 * The client's own scripts are left out.
 */
function saved(file: string): string {
  const html = fs
    .readFileSync(path.resolve("tests/fixtures/mail", file), "utf8")
    .replace(/<script[\s\S]*?<\/script>/g, "")
  const row = (i: number) =>
    `<tr><td><span>Sender ${i}</span></td><td><b>Subject ${i}</b> <span>How it begins, as far as there is room ${i}</span></td><td>${(i % 28) + 1} May</td></tr>`
  const list = `<table>${Array.from({ length: 100 }, (_, i) => row(i)).join("")}</table>`
  return html.replace(/<\/body>/, `${list}</body>`)
}

const rows: Record<string, string | number>[] = []
for (const [what, kind, html] of [
  ["a thread in Gmail", "gmail", saved("gmail/thread.html")],
  ["a message in Roundcube", "roundcube", saved("roundcube/preview-frame.html")],
  ["a message in an unknown webmail", "unknown", saved("general/rows-with-labels.html")],
  ["a team page of 150", "page", team(150)],
] as const) {
  const { ours, floor } = await inPage("content.ts", html, (page) =>
    page.evaluate((kind) => (globalThis as unknown as { bench: Bench }).bench.measure(kind), kind),
  )
  rows.push({
    page: what,
    "reading, ms": median(ours),
    "bare walk, ms": median(floor),
    ratio: median(ours) / median(floor),
    goal: kind === "page" ? "none: read on a click" : "at most 10",
  })
}
print("What the content script adds to a page, against a bare walk over its text nodes", rows)

const built = path.resolve("build/chrome-mv3-prod")
if (!fs.existsSync(built)) throw new Error("Build it first: npm run build")
print(
  "Bytes of each content script",
  fs
    .readdirSync(built)
    .filter((file) => /^(gmail|outlook|page|webmail)\..*\.js$/.test(file))
    .map((file) => {
      const bytes = fs.readFileSync(path.join(built, file))
      return { script: file.split(".")[0] ?? "", bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    }),
)
