import * as z from "zod"

import { TAUGHT_FIELDS } from "./taught-fields"

/**
 * Where on a site's pages a field stands, as the user pointed at it. It tells of the structure of pages alone and holds nothing
 * that stood there, so that it can be given to others.
 */
export const siteRuleSchema = z.object({
  id: z.uuid(),
  host: z.string().min(1).max(253),
  /** The addresses it holds for: a path whose segments may be "*". */
  pages: z.string().max(500).regex(/^\//),
  field: z.enum(TAUGHT_FIELDS),
  /** Steps from an element with an id, a landmark or the body: "main>ul[1]>li[*]>h3[1]"; "*" stands for each of several. */
  path: z.string().min(1).max(1_000),
})

export type SiteRule = z.infer<typeof siteRuleSchema>

/** A file of rules, for others to use. */
export const siteRulesFileSchema = z.object({
  format: z.literal("junto-site-rules"),
  version: z.literal(1),
  rules: z.array(siteRuleSchema.omit({ id: true })).max(500),
})

/** The rules that hold for a page. */
export function rulesFor<Rule extends Pick<SiteRule, "host" | "pages">>(rules: Rule[], url: string): Rule[] {
  if (!URL.canParse(url)) return []
  const { hostname, pathname } = new URL(url)
  const segments = pathname.split("/")
  return rules.filter(({ host, pages }) => {
    if (host !== hostname) return false
    const wanted = pages.split("/")
    return wanted.length === segments.length && wanted.every((one, i) => one === "*" || one === segments[i])
  })
}

/** Two rules that say the same of the same pages: the later one takes the place of the earlier. */
export const isSamePlace = (one: Omit<SiteRule, "id">, other: Omit<SiteRule, "id">): boolean =>
  one.host === other.host && one.pages === other.pages && one.field === other.field
