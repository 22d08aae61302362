// Looks through what ships for what must not: node scripts/check-bundles.mjs
//
// The policy in the manifest forbids all of this at run time; here it is found before anything is released.
import fs from "node:fs"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")

/** Hosts that stand in bundles as text and are never asked for anything. */
const HARMLESS_HOSTS = {
  "www.w3.org": "names of XML namespaces, in React",
  "reactjs.org": "links in React's error messages",
  "react.dev": "links in React's error messages",
  "fb.me": "links in React's error messages",
  "bit.ly": "a link in Dexie's error messages",
  "tinyurl.com": "a link in Dexie's error messages",
  "ejemplo.com": "an example in the Spanish texts",
  "bugs.chromium.org": "a link in a comment of a library",
  "json-schema.org": "names of schema dialects, in zod",
  "mail.google.com": "a site that the user may grant",
  "outlook.office.com": "a site that the user may grant",
  "outlook.office365.com": "a site that the user may grant",
  "outlook.live.com": "a site that the user may grant",
  "outlook.cloud.microsoft": "a site that the user may grant",
  "www.linkedin.com": "a profile's address, as it is kept",
  "github.com": "a profile's address, as it is kept",
  "x.com": "a profile's address, as it is kept",
  "www.xing.com": "a profile's address, as it is kept",
  "t.me": "a profile's address, as it is kept",
}

/** Names that nobody can own (RFC 2606): examples in the interface's texts, and a stand-in where only a path is parsed. */
const RESERVED_HOST = /\.(example|invalid|test)$|(^|\.)example\.(com|net|org)$/

const CODE_FROM_TEXT = [
  { pattern: /(?<![\w$.])eval\s*\(/, what: "eval(" },
  { pattern: /new Function\b/, what: "new Function" },
  { pattern: /(?<![\w$.])importScripts\s*\(/, what: "importScripts(" },
]
const MARKUP_FROM_TEXT = /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/

const problems = [
  ...["chrome-mv3-prod", "firefox-mv3-prod"].flatMap(checkBuild),
  ...filesIn("src", /\.tsx?$/).flatMap(checkSource),
]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exit(problems.length > 0 ? 1 : 0)

function checkBuild(build) {
  const files = filesIn(path.join("build", build), /\.(js|css|html|json)$/)
  if (files.length === 0) return [`build/${build} isn't built: npm run build`]
  const maps = filesIn(path.join("build", build), /\.map$/).map((file) => `${file}: a source map must not ship`)
  return [...maps, ...files.flatMap(checkShipped)]
}

function checkShipped(file) {
  const text = fs.readFileSync(path.join(root, file), "utf8")
  const made = CODE_FROM_TEXT.flatMap(({ pattern, what }) => {
    const found = pattern.exec(text)
    return found && !isZodsProbe(text, found.index) ? [`${file}: ${what} … ${around(text, found.index)}`] : []
  })
  const hosts = [...text.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)]
    .filter(([, host]) => !Object.hasOwn(HARMLESS_HOSTS, host) && !RESERVED_HOST.test(host))
    .map((found) => `${file}: the host ${found[1]} … ${around(text, found.index)}`)
  return [...made, ...hosts]
}

/** zod asks once whether it may compile; the worker tells it not to (`jitless`), and the policy would refuse. */
function isZodsProbe(text, index) {
  return /jitless|Cloudflare/.test(text.slice(Math.max(0, index - 600), index + 600))
}

function checkSource(file) {
  const text = fs.readFileSync(path.join(root, file), "utf8")
  const found = MARKUP_FROM_TEXT.exec(text)
  return found ? [`${file}: ${found[0]} makes markup of text; build elements or use React`] : []
}

function filesIn(folder, name) {
  const full = path.join(root, folder)
  if (!fs.existsSync(full)) return []
  return fs
    .readdirSync(full, { recursive: true })
    .filter((file) => name.test(file))
    .map((file) => path.join(folder, file))
}

function around(text, index) {
  return text.slice(Math.max(0, index - 40), index + 60).replace(/\s+/g, " ")
}
