import browser from "webextension-polyfill"

import type { Operation } from "~domain/operation"
import { rulesFor, type SiteRule } from "~domain/site-rule"

import { readPage } from "./page-reader"
import { keptScreen, mainReport } from "./screens"

/** Reads again what open tabs show, where a lesson was learnt, forgotten or taken back that holds for it. */
export async function readTaughtAgain(operations: Operation[]): Promise<void> {
  const changed = operations.flatMap(changedRules)
  if (changed.length === 0) return
  for (const { id } of await browser.tabs.query({})) {
    const report = id === undefined ? undefined : mainReport(await keptScreen(id))
    if (id === undefined || report?.state !== "page" || rulesFor(changed, report.url).length === 0) continue
    void readPage(id).catch(() => {}) // Where the right to the page is gone, it shows when the page is read next.
  }
}

/** The rules that a commit brought or took. */
function changedRules(operation: Operation): SiteRule[] {
  if (operation.table !== "settings" || operation.kind !== "update") return []
  const [before, after] = [operation.before, operation.after].map(({ siteRules }) => (siteRules ?? []) as SiteRule[])
  const isIn = (rules: SiteRule[] = [], { id }: SiteRule) => rules.some((one) => one.id === id)
  return [
    ...(before ?? []).filter((rule) => !isIn(after, rule)),
    ...(after ?? []).filter((rule) => !isIn(before, rule)),
  ]
}
