import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"

import type { SiteRule } from "~domain/site-rule"

const ROOT = join(__dirname, "../../fixtures")

// The frames of saved pages stay empty, without a word.
const settings = (globalThis as { happyDOM?: { settings: { handleDisabledFileLoadingAsSuccess: boolean } } }).happyDOM
  ?.settings
if (settings) settings.handleDisabledFileLoadingAsSuccess = true

/** A page saved under tests/fixtures, with its address from the comment in its first line and the answer beside it. */
export type SavedPage = {
  name: string
  url: string
  document: Document
  isLookAlike: boolean
  expected: unknown
  path: string
  /** What a user pointed at on such pages, from the file <name>.rules beside it. */
  rules: SiteRule[]
}

/** Set to write the answers anew, for reading in review: `UPDATE_FIXTURES=1 npx vitest run tests/unit/capture`. */
const isUpdating = process.env.UPDATE_FIXTURES === "1"

export function savedPages(folder: string): SavedPage[] {
  const path = join(ROOT, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => file.endsWith(".html"))
    .map((file) => savedPage(join(path, file)))
}

export function savedPage(path: string): SavedPage {
  const html = readFileSync(path, "utf8")
  const name = basename(path, ".html")
  const url = /^<!-- (\S+) -->/.exec(html)?.[1]
  if (!url) throw new Error(`${path}: the first line must be a comment with the page's address, <!-- https://... -->`)
  const document = new DOMParser().parseFromString(html, "text/html")
  return {
    name,
    url,
    document,
    isLookAlike: name.startsWith("look-alike"),
    expected: answer(path),
    path,
    rules: rulesBeside(path),
  }
}

function rulesBeside(path: string): SiteRule[] {
  const file = path.replace(/\.html$/, ".rules")
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []
}

function answer(path: string): unknown {
  const file = path.replace(/\.html$/, ".json")
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
}

/** The answer to compare with: the one saved, or with UPDATE_FIXTURES the one got now, which is then saved. */
export function expectedOf(page: SavedPage, got: unknown): unknown {
  if (isUpdating) {
    writeFileSync(page.path.replace(/\.html$/, ".json"), `${JSON.stringify(got, null, 2)}\n`)
    return plain(got)
  }
  if (page.expected === undefined)
    throw new Error(
      `${page.path} has no answer yet. Write it with UPDATE_FIXTURES=1 npx vitest run tests/unit/capture and read it.`,
    )
  return page.expected
}

/** As JSON holds it. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
