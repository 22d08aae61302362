import { ready } from "~db/connection"
import { findContacts } from "~db/contacts"
import { compiledRules, exclusionsOf } from "~db/lead-context"
import { getSettings } from "~db/settings"
import { displayName } from "~domain/contact-name"
import { type CompiledRules, compileRules } from "~domain/score/compile"
import { dayOf } from "~domain/score/decay"
import { comparing, type Preview } from "~domain/score/preview"
import { QUALIFICATIONS, type ScoreRules } from "~domain/score/rules"
import type { Settings } from "~domain/settings"
import type { PreviewSoFar } from "~messages/scoring"

import { goThrough } from "./people"

/** So many of those who cross a threshold are named. */
const MOST_NAMED = 5

/** The rules that are being tried, which many slices ask for. */
let tried: { by: string; of: Settings; rules: CompiledRules } | undefined

async function compiledTry(rules: ScoreRules): Promise<CompiledRules> {
  const settings = await getSettings()
  const by = JSON.stringify(rules)
  if (tried?.by !== by || tried.of !== settings)
    tried = { by, of: settings, rules: compileRules(rules, exclusionsOf(settings)) }
  return tried.rules
}

/** Goes on with what rules would change for one slice. */
export async function previewOn(
  rules: ScoreRules,
  soFar: { preview: Preview; after: string } | undefined,
): Promise<PreviewSoFar> {
  const [before, tried] = [await compiledRules(), await compiledTry(rules)]
  const { take, preview } = comparing(before, tried, dayOf(Date.now()), soFar?.preview)
  const after = await goThrough(soFar?.after, (people) => people.forEach(take))
  const total = ready().head.live.contacts
  return { preview, ...(after && { after }), total, names: await namesIn(preview) }
}

async function namesIn({ up, down }: Preview): Promise<Record<string, string>> {
  const ids = QUALIFICATIONS.flatMap((one) => [up[one], down[one]]).flatMap(({ ids }) => ids.slice(0, MOST_NAMED))
  const contacts = await findContacts([...new Set(ids)])
  return Object.fromEntries(contacts.map((contact) => [contact.id, displayName(contact)]))
}
