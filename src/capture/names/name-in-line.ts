import { isGivenName, isGivenPart } from "./given-names"
import { hasTitleWord, isJobTitle } from "./job-title"
import { readPersonName } from "./person-name"
import { areTitleWords } from "./title-words"

export type NameInLine = { fullName: string; jobTitle?: string; isCertain: boolean }

const PREFIXED =
  /^(?:mr|mrs|ms|dr|prof|herr|frau|sr|sra|srta|don|doña|d\.|d\.ª|dª|dña|lic|ing|arq|dott|avv|geom|rag|mme|mlle|dl|dna|mag|dipl)[.\- ]/i
/** What stands before a name and is no title. */
const LABEL =
  /^(?:(?:your |su |ihr |votre |il tuo |personal )?contact(?: person)?|name|nombre(?: y apellidos)?|nom|nume|nome|(?:persona de )?contacto|(?:persona di )?contatto|contato|personne (?:à|de) contact(?:er)?|persoană de contact|(?:ihre? )?ansprechpartner(?:in)?|kontakt(?:person)?|contactpersoon|attn|attention|(?:posted |written )?by|author|autora?|auteure?|autore|vertreten durch|(?:gesetzlich )?vertretungsberechtigte?r?|represented by|representad[ao] por|représentée? par|rappresentata da|reprezentat[aă] (?:de|prin)|(?:inhaltlich )?verantwortlich(?:er?)?(?: (?:für|gem|i\. ?s|nach|im)[^:]{0,60})?|redaktion|referente|interlocuteur|interlocutrice)$/i
const REPRESENTED =
  /^(?:vertreten durch|represented by|representad[ao] por|représentée? par|rappresentata da|reprezentat[aă] (?:de|prin))\s(?:(?:den|die|das|its|su|el|la|le|il|dessen|deren|ihren?) )?/i
const LONGEST_LABEL = 80

/**
 * A name that fills a line, or stands in it with a title: "Ana Ruiz", "Ana Ruiz, Sales Director", "CEO: Ana Ruiz". Asked of
 * every line of a page, so that it gives up early.
 */
export function nameInLine(text: string): NameInLine | undefined {
  return namesInLine(text)[0]
}

/** As nameInLine, for "Geschäftsführer: Ana Ruiz und Luis Vega", which holds several. */
export function namesInLine(text: string): NameInLine[] {
  const colon = text.length < 200 ? text.indexOf(":") : -1
  if (colon > 1 && colon < LONGEST_LABEL) {
    const label = readLabel(text.slice(0, colon))
    if (label) return namesAfterLabel(text.slice(colon + 1), label.jobTitle)
  }
  const name = oneName(text)
  return name ? [name] : NO_NAMES
}

/** What a label before names says: nothing of use, or what those named do. Undefined where it is none. */
export function readLabel(text: string): { jobTitle?: string } | undefined {
  const label = text.trim()
  if (label.length < 2 || label.length > LONGEST_LABEL) return undefined
  const represented = REPRESENTED.exec(label)
  const rest = represented ? label.slice(represented[0].length) : label
  if (isJobTitle(rest)) return { jobTitle: rest }
  if (areTitleWords(rest.toLowerCase())) return { jobTitle: rest }
  return represented || LABEL.test(label) ? {} : undefined
}

/** The names in what follows a label, each perhaps with a title of its own. */
export function namesAfterLabel(text: string, jobTitle: string | undefined): NameInLine[] {
  const rest = beforeContact(text).trim()
  if (rest.length < 4 || rest.length > 200) return NO_NAMES
  const beside = nameBesideTitle(rest)
  if (beside) return [{ ...beside, isCertain: true }]
  return rest
    .split(SEVERAL)
    .slice(0, 6)
    .flatMap((part) => {
      const bracket = part.indexOf("(")
      const read = readPersonName((bracket > 0 ? part.slice(0, bracket) : part).trim())
      return read ? [{ ...read, jobTitle, isCertain: read.isCertain || jobTitle !== undefined }] : []
    })
}

const SEVERAL = /,\s|;\s?| (?:und|and|y|et|e|și|si|&|\/|\|) /
const NO_NAMES: NameInLine[] = []

function oneName(text: string): NameInLine | undefined {
  const space = text.indexOf(" ")
  if (space < 1) return undefined
  const isKnown = isGivenPart(text, 0, endOfWord(text, space)) || (mayBePrefixed(text, space) && PREFIXED.test(text))
  if (text.length <= 70) {
    const whole = isKnown ? readPersonName(text) : undefined
    if (whole) return whole
  }
  return isKnown ? nameBesideTitle(beforeContact(text)) : undefined
}

/** "Dr", "Prof.", "Dipl.-Ing.": short, or cut short. */
function mayBePrefixed(text: string, space: number): boolean {
  return space < 6 || (space < 10 && text.charCodeAt(space - 1) === FULL_STOP)
}

const FULL_STOP = 46

/** Where the first word ends, at the latest at the first space. */
function endOfWord(text: string, space: number): number {
  for (let i = 0; i < space; i++) {
    const code = text.charCodeAt(i)
    if (code >= 44 && code <= 46) return i
  }
  return space
}

/** "Ana Ruiz, Buyer", "Ana Ruiz | Buyer", "Ana Ruiz (Buyer)"; a name that nobody knows as one counts as well, since the title speaks for it. */
export function nameBesideTitle(text: string): NameInLine | undefined {
  const match = SEPARATED.exec(text)
  const [, name = "", rest = ""] = match ?? []
  const read = name ? readPersonName(name) : undefined
  if (!read || (!read.isCertain && hasTitleWord(name))) return undefined
  const jobTitle = titleBefore(rest)
  return jobTitle ? { ...read, jobTitle } : undefined
}

const SEPARATED = /^([^,|–—(:/•·-]{4,50}?)(?:,| [-–—|/•·]| ?\(| ?:| -)\s?(.{2,110}?)\)?$/u

/** The title at the beginning of a text that may go on with an organisation: "Buyer, Olivar Foods". */
function titleBefore(text: string): string | undefined {
  const title = text.trim().replace(/[\s,;|–-]+$/, "")
  const cut = title.search(/ [|–—•·] |\s@\s/)
  const first = cut > 0 ? title.slice(0, cut) : title
  const capital = first.charAt(0).toUpperCase() + first.slice(1)
  return isJobTitle(capital) ? first : undefined
}

/**
 * A title and a name in a line with how they are reached, in either order: "City Clerk Ana Ruiz (ext. 2) ana@example.com",
 * "Buyer - Ana Ruiz", "Ana Ruiz 555 0100". The costly reader, for lines that hold a title's word or a known given name.
 */
export function nameInEntry(text: string): NameInLine | undefined {
  const head = beforeContact(text).replace(/[\s,;:|(–—-]+$/, "")
  if (head.length < 5 || head.length > 120) return undefined
  const whole = readPersonName(head)
  if (whole?.isCertain && !hasTitleWord(head)) return whole
  return nameBesideTitle(head) ?? nameAfterTitle(head)
}

/**
 * Who said what stands beside a line: "- Ana Ruiz, Olivar Foods", "Ana Ruiz (Bilbao)", "Luis and Ana Ruiz", "A. Ruiz Bilbao, TX",
 * "Ana R.". Only for lines that something marks as such.
 * @param isSpeech whether somebody's words stand beside it, so that a shortened name will do
 */
export function attributedNames(text: string, isSpeech: boolean): NameInLine[] {
  const [, head = "", rest = ""] = ATTRIBUTED.exec(text.replace(ATTRIBUTION, "")) ?? []
  const joined = head.split(TWO)
  const whole = joined.length === 1 && STATE.test(rest) ? head.replace(LAST_WORD, "") || head : head
  const jobTitle = rest && joined.length === 1 ? titleIn(rest) : undefined
  return (joined.length === 2 ? joined : [whole]).flatMap((part) => {
    const name = readPersonName(part)
    if (name?.isCertain) return [{ ...name, ...(jobTitle && { jobTitle }) }]
    const isShort =
      isSpeech && SHORTENED.test(part) && (part[1] === "." || isGivenName(part.slice(0, part.indexOf(" "))))
    return isShort && !hasTitleWord(part) ? [{ fullName: part, isCertain: true }] : []
  })
}

/** What stands before the name of who said or wrote something. */
export const ATTRIBUTION = /^(?:[-–—―~]{1,2} ?|(?:by|von|por|par|di|de) )/i
const ATTRIBUTED = /^([^,(|:;/!?\d]{4,60}?)(?:(?:, | ?\(| [-–—|] )(.{2,70}?))?\)?$/u
const TWO = / (?:and|&|y|und|et|e|și|si) /
/** "A. Ruiz", "Ana R." */
const SHORTENED = /^(?:\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}[\p{L}'’-]{2,20}|\p{Lu}[\p{L}'’-]{2,20} \p{Lu}\.?)$/u
/** A state after a town, which stands after a name of two words without a comma. */
const STATE = /^[A-Z]{2}$/
const LAST_WORD = /(?<=^\S+ \S+) \S+$/u

/** "Butte College, Head Coach": the first part that is a title. */
function titleIn(rest: string): string | undefined {
  return rest.split(/, | [-–—|] /).find((part) => isJobTitle(part))
}

/** "City Clerk Ana Ruiz", "Street Supervisor - Luis Vega" */
function nameAfterTitle(text: string): NameInLine | undefined {
  for (const separator of [" - ", " – ", " — ", " | ", ", "]) {
    const at = text.indexOf(separator)
    if (at < 2) continue
    const title = text.slice(0, at)
    const read = isJobTitle(title) ? readPersonName(text.slice(at + separator.length).trim()) : undefined
    if (read) return { ...read, jobTitle: title }
  }
  for (let space = text.indexOf(" "); space > 0; space = text.indexOf(" ", space + 1)) {
    const rest = text.slice(space + 1)
    const end = rest.indexOf(" ")
    if (end < 1) return undefined
    if (!isGivenName(rest.slice(0, end)) && !/^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(rest.slice(0, end))) continue
    const title = text.slice(0, space)
    const read = isJobTitle(title) ? readPersonName(rest) : undefined
    return read ? { ...read, jobTitle: title } : undefined
  }
  return undefined
}

/** What stands before the first number, address or word that announces one. */
export function beforeContact(text: string): string {
  const sign = text.search(SIGN)
  const start = sign >= 0 && text[sign] === "@" ? text.lastIndexOf(" ", sign) + 1 : sign
  const head = start >= 0 ? text.slice(0, start) : text
  const word = head.search(ANNOUNCES)
  return word < 0 && start < 0 ? text : (word < 0 ? head : head.slice(0, word)).replace(/[\s,;:|(–—-]{1,20}$/, "")
}

/** Two plain patterns, since browsers are quick with those. */
const SIGN = /[\d@+]/
const ANNOUNCES =
  /(?:^|[ (,;|])(?:ext|tel|tél|phone|ph|fax|mobile|cell|m[oó]vil|e-?mail|correo|mail|durchwahl|handy|telefon)(?:[.: ]|$)/i
