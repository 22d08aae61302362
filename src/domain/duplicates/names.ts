import type { Contact } from "../contact"
import { words } from "../text/fold"

/** A person's name as it is compared: the words of its two parts, folded, without titles. Either may be empty. */
export type NameWords = { given: string[]; family: string[] }

const GENERATIONS: Record<string, number> = {
  sr: 1,
  senior: 1,
  jr: 2,
  junior: 2,
  ii: 2,
  "2nd": 2,
  iii: 3,
  "3rd": 3,
  iv: 4,
}

/** "(Senior)." */
const LONGEST_GENERATION = 9

/** Which of several of one name somebody is, by what stands last: of "John Smith Jr." 2. Undefined where nothing tells. */
export function generationOf({ familyName, fullName }: Partial<Contact>): number | undefined {
  const name = familyName || fullName || ""
  const end = name.slice(name.trimEnd().lastIndexOf(" ") + 1)
  const last = end.length > LONGEST_GENERATION ? undefined : words(end).at(-1)
  return last === undefined ? undefined : GENERATIONS[last]
}

const TITLES = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend revd rt hon honourable bt esq jr sr ii iii iv 1st 2nd 3rd 4th 5th 6th 7th 8th 9th phd md mba msc bsc cpa dds jd mbe obe cbe kbe kcb gcb sr sra srta don dona ing ingeniero lic licenciado arq abg herr frau dipl mag mme mlle monsieur madame maitre me dott dottssa dottore dottoressa avv sig sigra sigrina signora signor geom rag domnul doamna dl dna".split(
    " ",
  ),
)
const PARTICLES = new Set(
  "de del de la las los da do das dos di della dello van von der den ten ter zu zum zur le du des y e i bin ibn al el".split(
    " ",
  ),
)

export function nameWords(contact: Partial<Contact>): NameWords {
  const given = wordsOfName(contact.givenName)
  const family = wordsOfName(contact.familyName)
  const full = contact.fullName
  if (!full || full === contact.organization) return { given, family }
  const whole = wordsOfName(full)
  if (given.length > 0 && family.length > 0) {
    // What stands between is a further given name.
    const more = whole.filter((word) => !given.includes(word) && !family.includes(word))
    return more.length === 0 ? { given, family } : { given: [...given, ...more], family }
  }
  if (whole.length < 2 && (given.length > 0 || family.length > 0)) return { given, family }
  return splitName(full, whole)
}

/** "García López, Ana" begins with the family name; "Ana García López" may have two of them, so the word between is taken for one. */
function splitName(full: string, whole: string[]): NameWords {
  const comma = full.indexOf(",")
  if (comma > 0) {
    const [family, given] = [wordsOfName(full.slice(0, comma)), wordsOfName(full.slice(comma + 1))]
    if (given.length > 0 && family.length > 0) return { given, family }
  }
  if (whole.length < 2) return { given: whole, family: [] }
  const half = whole.length >> 1
  return { given: whole.slice(0, half), family: whole.slice(half) }
}

/** A name that is nothing but titles and particles stays as it is. */
function wordsOfName(text: string | undefined): string[] {
  if (!text) return []
  const all = words(text.replace(/['’`´]/g, ""))
  if (all.length < 2) return all
  const own = all.filter((word, at) => !TITLES.has(word) && (!PARTICLES.has(word) || at === all.length - 1))
  return own.length > 0 ? own : all
}
