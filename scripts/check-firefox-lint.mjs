// Mozilla's linter on the Firefox build: node scripts/check-firefox-lint.mjs
//
// No error, and no warning but those explained here.
import { spawnSync } from "node:child_process"
import path from "node:path"

const root = path.resolve(import.meta.dirname, "..")
const source = path.join(root, "build/firefox-mv3-prod")

const EXPLAINED = [
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    file: /^(sidepanel|popup|tabs\/workspace|tabs\/file-url|workspace)[.\w]*\.js$/,
    why: "react-dom assigns innerHTML for dangerouslySetInnerHTML, which our linter forbids, and to feel out old browsers.",
  },
  {
    code: "UNSUPPORTED_API",
    file: /^static\/background\/index\.js$/,
    message: /^offscreen\./,
    why: "Chrome's worker makes an offscreen page for what it can't do itself; where there is no `offscreen`, nothing asks for it.",
  },
]

const webExt = path.join(root, "node_modules/web-ext/bin/web-ext.js")
const { stdout, stderr } = spawnSync(process.execPath, [webExt, "lint", "-s", source, "-o", "json"], {
  encoding: "utf8",
  maxBuffer: 100 * 1024 * 1024,
})
const report = parse(stdout)
const unexplained = [...report.errors, ...report.warnings].filter((message) => !isExplained(message))
for (const { _type, code, file, line, message } of unexplained)
  process.stderr.write(`${_type} ${code} ${file ?? ""}:${line ?? ""} ${message}\n`)
if (unexplained.length > 0) process.exit(1)
process.stdout.write(`No error; ${report.warnings.length} warnings, all explained.\n`)

function isExplained({ _type, code, file, message }) {
  const explains = (one) => one.code === code && one.file.test(file ?? "") && (one.message?.test(message) ?? true)
  return _type === "warning" && EXPLAINED.some(explains)
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    process.stderr.write(`web-ext lint gave no report.\n${text}\n${stderr}\n`)
    process.exit(1)
  }
}
