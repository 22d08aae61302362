import { isGivenName } from "./given-names"

const PREFIX =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lady|rev|fr|capt|captain|lt|sgt|col|hon|sr|sra|srta|d|dña|don|doña|herr|frau|mme|mlle|dott|dott\.ssa|ing|dipl\.-ing|mag|arq|lic)\.?,? )+/i
const SUFFIXES = String.raw`jr|sr|ii|iii|iv|esq|md|m\.d|phd|ph\.d|mba|cpa|cfa|cfp|cmfo|dds|d\.d\.s|dmd|rn|np|pa-c|jd|j\.d|llm|ma|msc|m\.sc|bsc|b\.sc|pe|p\.e|pmp|aia|faia|leed ap|fcca|aca|od|do|dvm|lcsw|cfre|sphr|shrm-cp|dr`
const SUFFIX = new RegExp(String.raw`(?:,? (?:${SUFFIXES})\.?)+$`, "i")
const SUFFIX_AT_END = new RegExp(String.raw`^(?:${SUFFIXES}|ap)\.?$`, "i")
const PARTICLES = new Set(
  "de del la las los da das do dos di du des van von der den ten ter te zu zum zur y e i el al bin ben ibn le lo af av st".split(
    " ",
  ),
)
/** Words with a capital that no surname is, and that stand beside given names in headings. */
const NO_NAME = new Set(
  "about above account address admin advertising agency airport alert all and annual apartment app application apply area art articles association auto award awards back bank beach before best big blog board book books box building business buy calendar call cameras camp campus car career careers cart case catalog category center centre certified chairs chamber change charter chat check child children church city class classes click clinic close club coast code collection college comments community company conditions conference construction consultant contact contacts content contract copyright corp corporate county course court create credit customer customers daily data day deals default delivery department design details development digital directions director directory district doctor download drive east edit editor education email employees energy engineering enter estate event events experience explore facebook falls family faq farm featured feedback film finance find first follow for forum foundation free full fund furniture gallery game games garden global golf great green group guide hall health heights help here high hills history holiday home hospital hotel hours house image images inc index industrial info information inn institute insurance international island items job jobs join judge kitchen lake last latest law learn legal library life lighting link linkedin links list live llc local location locations login logout london loss ltd mail main maintenance mall management manager manual map market marketing master medical meeting member members memorial menu message mobile more mortgage mountain museum music my national network new news newsletter next night no north of office offices online open order orders other our out owner page park parking partner partners password payment photo photos picture place plan planning plaza plumbing policy pool portal post power press price prices pricing print privacy products profile program programs project projects properties property public questions recent record region register related rentals repair report request research reservations reserved resort resources restaurant review reviews rights river road room rooms sale sales save school science search secretary section security see select send senior series service services settings share shipping shop shopping show sitemap size social software solutions south special sponsors springs staff statement station store stores story street subscribe summer supplies support system systems team tech technology terms the theater theatre to today trade training transfer travel trust twitter type union united university update upload valley video view village visit web website week welcome west work works workshop world your youtube".split(
    " ",
  ),
)
/** A word of a name: "Ana", "O'Neill", "Jean-Luc", "McDonald", "MUÑOZ", or an initial. */
const WORD = /^(?:\p{Lu}[\p{L}\p{M}]{0,25}(?:[-'’]\p{L}[\p{L}\p{M}]{0,25}){0,2}|\p{Lu}\.|\p{Lu}\.\p{Lu}\.)$/u

export type PersonName = { fullName: string; isCertain: boolean }

/** The name of a person, when a text is one and nothing else. Certain means that it begins with a known given name. */
export function readPersonName(text: string): PersonName | undefined {
  if (text.length < 4 || text.length > 70 || !text.includes(" ") || /[\d@/|<>{}()[\]!?:;_=+*#%&]/.test(text))
    return undefined
  const whole = withoutEnd(IN_ORDER.test(text) ? text : text.replace(/\s+/g, " ")).trim()
  const bare = withoutTitles(whole)
  const words = bare.includes(",") ? surnameFirst(bare) : bare.split(" ")
  if (!words || words.length < 2 || words.length > 5) return undefined
  const named = words.filter((word) => !PARTICLES.has(word.toLowerCase()))
  if (named.length < 2 || named.length > 4 || !named.every((word) => WORD.test(word))) return undefined
  if (named.some((word) => NO_NAME.has(word.toLowerCase()))) return undefined
  if (named.every((word) => word.length < 3) || !named.at(-1)?.match(/\p{L}{2}/u)) return undefined
  const isCertain =
    isGivenName(named[0]?.split("-", 1)[0] ?? "") ||
    (named[0]?.length === 2 && isGivenName(named[1] ?? "") && named.length > 2)
  return { fullName: bare.includes(",") ? words.join(" ") : whole, isCertain }
}

/** Nothing but single spaces between the words, as in nearly every line that was made for reading. */
const IN_ORDER = /^\S+(?: \S+)*$/

function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === 44 || text.charCodeAt(end - 1) === 46)) end--
  return end < text.length ? text.slice(0, end) : text
}

/** The suffixes are sought where the last word is one: the pattern begins anew at every letter. */
function withoutTitles(name: string): string {
  const bare = name.replace(PREFIX, "")
  const last = bare.slice(bare.lastIndexOf(" ") + 1)
  return (last.length < 10 && SUFFIX_AT_END.test(last) ? bare.replace(SUFFIX, "") : bare).trim()
}

/** "Ruiz, Ana" */
function surnameFirst(text: string): string[] | undefined {
  const [family = "", given = "", ...more] = text.split(/, ?/)
  const named = given.split(" ")
  return more.length === 0 && isGivenName(named[0] ?? "") && named.every((word) => WORD.test(word))
    ? [...named, ...family.split(" ")]
    : undefined
}

export function isPersonName(text: string): boolean {
  if (!text.includes(" ")) return false
  return readPersonName(text)?.isCertain === true
}

/** Whether the part of an address before the "@" is made of a name: "ana.ruiz", "aruiz", "ruiz", "anar". */
export function isAddressOf(address: string, name: string): boolean {
  const local = plain(address.slice(0, address.lastIndexOf("@")))
  const words = name
    .replace(PREFIX, "")
    .replace(SUFFIX, "")
    .split(/[\s-]+/)
    .map(plain)
    .filter((word) => word.length > 1)
  const [given = "", family = ""] = [words[0], words.at(-1)]
  if (!given || !family || local.length < 2) return false
  if (local.includes(family) && family.length > 2) return true
  return local === given || local === `${given}${family[0]}` || local === `${given[0]}${family[0]}`
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9ßæøœł]/g, "")
}
