import * as z from "zod"
import { type SiteRule, siteRuleSchema, siteRulesFileSchema } from "~domain/site-rule"
import { TAUGHT_FIELDS, type TaughtField } from "~domain/taught-fields"
import { cleanLine } from "~domain/text/clean"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

/**
 * What the user is pointing at in a tab. `text`: what stands under the pointer. `learnt`: the click is done; the commit that learnt
 * from it, and to how many places of the page the rule leads.
 */
export type Pointing = { field: TaughtField; text?: string; learnt?: { seq: number; alike: number } }

const tab = z.object({ tabId: z.number().int() })
const text = z.string().transform((shown) => cleanLine(shown, 300))

export const teachProcedures = {
  /** Begins pointing: the next click in the tab's page tells where the field stands. */
  "teach.begin": takes(tab.extend({ field: z.enum(TAUGHT_FIELDS) })).returns<Pointing>(),

  "teach.end": takes(tab).returns<null>(),

  "teach.state": takes(tab).returns<Pointing | null>(),

  /** From the page's script: which field is pointed at in its tab; null when none is. */
  "teach.wanted": takes(z.object({}), "content-scripts").returns<TaughtField | null>(),

  /** From the page's script: what stands under the pointer. */
  "teach.hover": takes(z.object({ text }), "content-scripts").returns<null>(),

  /** From the page's script: what was clicked; null when the user gave up. */
  "teach.picked": takes(
    z.object({ rule: siteRuleSchema.omit({ id: true }), alike: z.number().int(), text }).nullable(),
    "content-scripts",
  ).returns<null>(),

  /** From the page's script: the rules that hold for its page. They tell of the page's structure, and nothing of contacts. */
  "teach.rules": takes(z.object({ url: z.string().max(4_000) }), "content-scripts").returns<SiteRule[]>(),

  "teach.forget": takes(z.object({ ...command, ids: z.array(z.uuid()).min(1).max(500) })).returns<Saved>(),

  /** Adds the rules of a file; those that say the same of the same pages are replaced. */
  "teach.import": takes(z.object({ ...command, file: siteRulesFileSchema })).returns<Saved & { added: number }>(),
}
