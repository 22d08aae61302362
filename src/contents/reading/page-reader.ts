import { readPageInSlices } from "~capture/read-page"
import type { ScreenReport } from "~domain/captured"
import type { SiteRule } from "~domain/site-rule"
import { ask } from "~messages/client"
import { api } from "./api"

/**
 * What the user taught about a page, asked for once: where a lesson comes or goes, the worker starts this script anew in the
 * pages that it holds for.
 */
let taught: { page: string; rules: SiteRule[] } | undefined

/** Reads the page, with what the user taught about its site. */
export async function readPage(): Promise<ScreenReport> {
  const rules = await rulesHere().catch(() => []) // Read without, rather than not at all.
  const { people, wasCut, hidden } = await readPageInSlices(document, location.href, { rules })
  return {
    url: location.href,
    title: document.title,
    state: "page",
    people,
    ...(wasCut && { partial: true }),
    ...(hidden > 0 && { hidden }),
    language: document.documentElement.lang,
  }
}

async function rulesHere(): Promise<SiteRule[]> {
  const { origin, pathname, href } = location
  const page = origin + pathname
  if (taught?.page !== page) taught = { page, rules: await ask(api, "teach.rules", { url: href }) }
  return taught.rules
}
