// Begins a reader of pages: npm run new:source my-site
//
// Writes src/capture/sites/my-site.ts, a saved page and a look-alike under tests/fixtures/capture/my-site, and the reader's
// line in the list of src/capture/read-page.ts. Its tests then run by themselves, and fail until it reads something.
import { spawnSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")
const [kind] = process.argv.slice(2)
if (!kind || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind))
  fail("Name the source in kebab-case: npm run new:source my-site")

const reader = path.join(root, "src/capture/sites", `${kind}.ts`)
const fixtures = path.join(root, "tests/fixtures/capture", kind)
const list = path.join(root, "src/capture/read-page.ts")
if (fs.existsSync(reader)) fail(`${path.relative(root, reader)} is there already.`)
const name = kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
const withLine = addToList(fs.readFileSync(list, "utf8"))

write(
  reader,
  `import { all, lineText } from "../page/dom"
import type { PageSource } from "../page/page-source"

const PERSON = ".${kind}"

/** People in … (say which format or site, and where it is described). */
export const ${name}: PageSource = {
  kind: "${kind}",
  confidence: 0.7,
  appliesTo: ({ document }) => all(document, PERSON).length > 0,
  read: ({ document }) => all(document, PERSON).map((element) => ({ fullName: lineText(element), element })),
}
`,
)
write(path.join(fixtures, "person.html"), page(`<p class="${kind}">Ana Ruiz</p>`))
write(path.join(fixtures, "person.json"), `${JSON.stringify([{ fullName: "Ana Ruiz" }], null, 2)}\n`)
write(path.join(fixtures, "look-alike.html"), page(`<p class="not-${kind}">Ana Ruiz</p>`))
write(list, withLine)
spawnSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "--write", reader, list], { cwd: root })
process.stdout.write("Now read the page as it is, place the line in the list, and: npx vitest run tests/unit/capture\n")

/** Last of the sites; a format, or what reads visible text, has its place in the list below. */
function addToList(text) {
  const imported = text.replace(
    /(import \{[^}]*\} from "\.\/visible\/visible-text"\n)/,
    `import { ${name} } from "./sites/${kind}"\n$1`,
  )
  const listed = imported.replace(/(siteSources: readonly PageSource\[\] = \[[^\]]*?),?\s*\]/, `$1, ${name}]`)
  if (imported === text || listed === imported)
    fail("The list in src/capture/read-page.ts no longer looks as this script knows it.")
  return listed
}

function page(body) {
  return `<!-- https://www.example.com/people -->
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>People</title></head><body>${body}</body></html>
`
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
  process.stdout.write(`${path.relative(root, file)}\n`)
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
