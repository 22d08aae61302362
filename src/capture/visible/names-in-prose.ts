import { isGivenPart } from "../names/given-names"
import type { NameInLine } from "../names/name-in-line"
import { isAddressOf, readPersonName } from "../names/person-name"
import { isTitleWord } from "../names/title-words"

/*
 * People named in running text. A name alone is not enough there: texts speak of streets, awards and singers. Beside it stands what
 * the person does, or a word that sends the reader to them.
 */

/** A word with a capital and another after it; plain, since it is asked of every long line. */
const CAPITALS = /(?:^|[ "“(,;:.>/-])([A-ZÀ-Þ][a-zA-Zà-ÿ’'-]{1,20}) (?=[A-ZÀ-ÞMdvy])/g
/** The words from a given name on: capitalised, with initials and particles between. */
const FROM_GIVEN =
  /\p{Lu}[\p{L}’'-]{1,20}(?: (?:\p{Lu}\.|d[aeiou]s?|de la|de los|del|della|van|von|der|den|y|i|Mª)){0,2}(?: \p{Lu}[\p{L}’'-]{1,24}){1,3}/uy
const MOST = 12

/** @param text with single spaces */
export function namesInProse(text: string): NameInLine[] {
  let found = NOBODY
  let last: Mentioned | undefined
  CAPITALS.lastIndex = 0
  for (let match = CAPITALS.exec(text); match && found.length < MOST; match = CAPITALS.exec(text)) {
    const end = match.index + match[0].length - 1
    const start = end - (match[1] ?? "").length
    // The space is where the next word begins.
    CAPITALS.lastIndex = end
    if (!isGivenPart(text, start, end)) continue
    FROM_GIVEN.lastIndex = start
    const name = longestName(FROM_GIVEN.exec(text)?.[0] ?? "")
    if (!name) continue
    const mentioned: Mentioned = { name, start, end: start + name.length, isTaken: false }
    CAPITALS.lastIndex = mentioned.end
    // Of two names with "and" between them either speaks for the other.
    const isJoined =
      last !== undefined && JOINED.test(text.slice(last.end, start)) && !/^ \p{Lu}/u.test(text.slice(mentioned.end))
    const read = spokenOf(mentioned, text) ?? (isJoined ? { fullName: name, isCertain: true } : undefined)
    if (isJoined && last && !last.isTaken) found = [...found, { fullName: last.name, isCertain: true }]
    if (read) found = [...found, read]
    last = { ...mentioned, isTaken: read !== undefined }
  }
  return found
}

type Mentioned = { name: string; start: number; end: number; isTaken: boolean }

const JOINED = /^,? (?:and|&|y|e|und|et|și|si) $/

const NOBODY: NameInLine[] = []

/** The words from a given name on that are a name together: "Ana Ruiz Sales Director" has two. */
function longestName(text: string): string | undefined {
  let name = text.replace(/['’]s?$/, "")
  for (let count = 0; count < 4; count++) {
    if (readPersonName(name)?.isCertain && !isTitleWord(name.slice(name.lastIndexOf(" ") + 1).toLowerCase()))
      return name
    const space = name.lastIndexOf(" ")
    if (space < 0) return undefined
    name = name.slice(0, space)
  }
  return undefined
}

function spokenOf({ name: fullName, start, end }: Mentioned, text: string): NameInLine | undefined {
  const before = text.slice(Math.max(0, start - 70), start)
  const after = text.slice(end, end + 110)
  const jobTitle = titleAfter(after) ?? titleBefore(before)
  if (jobTitle) return { fullName, jobTitle, isCertain: true }
  if (SENT_TO.test(before) || (ACTS.test(after) && !IN_LONGER_NAME.test(before))) return { fullName, isCertain: true }
  const address = /^[^@]{0,40}@/.test(after)
    ? /[\w.+-]{1,64}@[\w.-]{3,100}/.exec(text.slice(end, end + 160))?.[0]
    : undefined
  return address && isAddressOf(address, fullName) ? { fullName, isCertain: true } : undefined
}

/** Words before a name that send the reader to somebody, or say who made something. */
const SENT_TO =
  /(?:^|[^\p{L}])(?:contact(?:e|ar|ez|ați|ate|are)?(?: con| a)?|call|ask for|e-?mail|speak (?:to|with)|talk to|reach|write to|^by|(?:posted|written|founded|owned|led|run|managed|created|hosted|headed|statement|designed) by|dr|capt|directed to|attn|escr[ií]b[ae] a|pregunt[ae] por|hable con|llame a|dirigid[ao] (?:a|por)|fundad[ao] por|a cargo de|an|sich an|bei|von herrn|von frau|herrn?|frau|contactez|adressez-vous à|fond[ée]e? par|dirigée? par|fondat[ao] da|dirett[ao] da|rivolgersi a|fondat[ăa]? de|condus[ăa]? de)[.:]? $/iu

/** What people do and firms named after them don't: "Ana Ruiz joined", "Ana Ruiz, who", "Ana Ruiz's first shop". */
const ACTS =
  /^(?:['’]s? (?=\p{Ll})|,? (?:who|whose|quien|cuyo|die|der|welche[rs]?|qui|che|care)(?= )|(?: (?:also|then|first|himself|herself|se|s'est|si|s-a|a|ha|hat|is|war|has|had|was))? (?:said|says|writes|wrote|indicated|thinks|believes|knows|explained|worked|joined|graduated|grew|studied|attended|earned|started|began|founded|co-founded|lives|lived|loves|enjoys|moved|married|came|went|held|holds|brings|teaches|taught|spent|retired|born|dice|explica|trabajó|estudió|nació|empezó|fundó|lleva|vive|imparte|dirige|comenzó|creó|sagt|studierte|arbeitet|gründete|leitet|lebt|unterrichtet|begann|wurde geboren|geboren|gegründet|explique|travaille|né|née|fondé|fonde|dirige|rejoint|enseigne|étudié|vit|lavora|fondato|fonda|nato|nata|studiato|insegna|vive|lucrează|absolvit|fondat|născut|predă|studiat|conduce)(?=[ ,.;:]))/u

/** "the Ana Ruiz", "Hotel Ana Ruiz": named after somebody. */
const IN_LONGER_NAME = /(?:^|[^\p{L}])(?:the|\p{Lu}[\p{L}'’-]+) $/u

/** "…, Buyer at Olivar", "… is the Buyer of Olivar", "… (Buyer)". */
export function titleAfter(after: string): string | undefined {
  const lead = LEAD.exec(after)
  if (!lead) return undefined
  const phrase = /^[^.;:()|!?"“”]{2,100}/.exec(after.slice(lead[0].length))?.[0] ?? ""
  return titleAtStart(phrase)
}

const LEAD =
  /^(?:,? (?:is|was|serves as|works as|ist|es|est|è|este)(?: (?:the|an?|our|your|el|la|nuestr[oa]|der|die|unsere?r?|le|notre|il|una?|eine?))? (?!\p{Ll}{1,20}(?:ed|ly) )|,? (?:the|our|el|la|nuestr[oa]|unsere?r?|notre|il) |, | \(| [-–—|] )/u

/** Up to the word that names what somebody does and what belongs to it: "Director of Sales at Olivar" gives "Director of Sales". */
function titleAtStart(phrase: string): string | undefined {
  const words = phrase.split(" ").slice(0, 9)
  let end = 0
  for (const [at, word] of words.entries()) {
    const plain = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
    if (STOPS.has(plain) && at > 0 && !words.slice(at, at + 4).some((one, i) => i > 0 && isTitle(one))) break
    if (STOPS.has(plain) && at === 0) return undefined
    if (isTitle(word)) end = at + 1
    else if (at > 5 && end === 0) return undefined
    if (/,$/.test(word)) break
  }
  if (end === 0) return undefined
  const rest = words.slice(end)
  // What somebody is director of; "of Olivar Foods" is where, and names of places and firms begin with capitals as well.
  const more =
    /^(?:of|for|de|für|di|du) \p{L}+(?: (?:and|&|y|und|et|e) \p{L}+)?(?=$|,| (?:at|in|bei|en|chez|presso|la)(?: |$))/u.exec(
      rest.join(" "),
    )?.[0]
  const title = [...words.slice(0, end), ...(more ? [more] : [])].join(" ")
  return title.replace(/[,\s]+$/, "")
}

const STOPS = new Set(
  "of at for who in with that which and has de en bei für chez di presso la from on to as".split(" "),
)

function isTitle(word: string): boolean {
  return isTitleWord(word.toLowerCase().replace(/[^\p{L}]/gu, ""))
}

/** "our Customer Coordinator …", "CEO …": the words just before a name, the last of which names what somebody does. */
function titleBefore(before: string): string | undefined {
  const words = before.trimEnd().split(/\s+/)
  if (before === "" || !before.endsWith(" ") || !isTitle(words.at(-1) ?? "") || /[,.;:]$/.test(words.at(-1) ?? ""))
    return undefined
  let from = words.length - 1
  while (from > 0 && words.length - from < 5) {
    const word = words[from - 1] ?? ""
    if (NOT_IN_TITLE.has(word.toLowerCase()) || /[^\p{L}\p{N}&/-]$/u.test(word) || !/^[\p{L}&]/u.test(word)) break
    // A word in small letters before one with a capital is the sentence's.
    if (/^\p{Ll}/u.test(word) && /^\p{Lu}/u.test(words[from] ?? "") && !JOINING.has(word)) break
    from--
  }
  while (from < words.length - 1 && JOINING.has(words[from] ?? "")) from++
  return words.slice(from).join(" ")
}

const JOINING = new Set("of de and & y und et e di du del for für".split(" "))
const NOT_IN_TITLE = new Set(
  "the our your their his her its a an by with from that to and or as my this el la los las un una nuestro nuestra su con por der die das den dem unser unsere unserem ihr mit von le notre votre un une par il lo gli nostro nostra da al met onze is was".split(
    " ",
  ),
)
