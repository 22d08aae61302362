import { findEmails } from "../emails/find-emails"
import { hasTitleWord, isJobTitle } from "../names/job-title"
import { isOrganizationName } from "../names/organization-name"
import { readPersonName } from "../names/person-name"
import { findPhones } from "../phone/find-phones"
import { isClosing, isDeviceLine, nameAfterClosing } from "./closing"
import { isLegalNotice } from "./legal-notice"
import { type LineShape, shapeOf } from "./line-shape"
import { endsInName, isGivenNameAlone, isWriter, type WriterNames } from "./writer"

/** What a look at one line of a mail may tell. */
export const LINE_TRAITS = [
  "dashes",
  "rule",
  "closing",
  "closingWithName",
  "device",
  "writer",
  "person",
  "nameShaped",
  "givenName",
  "title",
  "organization",
  "contact",
  "labelled",
  "place",
  "legal",
  "social",
  "picture",
  "bars",
  "cells",
  "short",
  "lower",
  "sentence",
  "long",
  "item",
  "greeting",
  "question",
  "other",
] as const
export type LineTrait = (typeof LINE_TRAITS)[number]

const LONGEST_LINE = 90
/** A sentence has more; names with titles and firms beside them don't. */
const MOST_WORDS_OF_A_NAME = 12

/** The traits of a line without the space at its ends; never none. */
export function lineTraits(line: string, names: WriterNames): Set<LineTrait> {
  const traits = new Set<LineTrait>()
  if (line === "--") return traits.add("dashes")
  const isWord = beginsWithLetter(line)
  if (!isWord && /^[-_=*~–—#.·•]{2,200}$/.test(line)) return traits.add("rule")

  if (isDeviceLine(line)) return traits.add("device")
  if (!isWord && /^\[(?:cid|image|imagen|bild|logo)\b[^\]]{0,200}\]$|^<image\d{1,4}\.\w{3,4}>$/i.test(line))
    return traits.add("picture")
  const shape = shapeOf(line)
  if (line.length <= LONGEST_LINE && shape.words <= MOST_WORDS_OF_A_NAME) nameTraits(line, shape, names, traits)
  if (traits.size === 0 && isLegalNotice(line)) traits.add("legal")
  if (isContact(line, shape)) traits.add("contact")
  if (LABELLED.test(line)) traits.add("labelled")
  if (SOCIAL.test(line)) traits.add("social")
  if (isPlace(line, shape)) traits.add("place")
  shapeTraits(line, shape, traits)
  return traits.size > 0 ? traits : traits.add("other")
}

/** Asked of every line that may be one of a signature's first: each question only where it may be answered with yes. */
function nameTraits(line: string, shape: LineShape, names: WriterNames, traits: Set<LineTrait>): void {
  const { words, hasParts } = shape
  const hasWays = shape.hasAt || shape.digits >= 3 || line.includes("www.")
  if (!hasWays && isClosing(line)) {
    traits.add("closing")
    return
  }
  const closing = hasWays || line.length > 60 || !endsInName(line, names) ? undefined : nameAfterClosing(line)
  const isWriters = isWriter(line, names, closing)
  if (closing && (isWriters || isGivenNameAlone(closing))) traits.add("closingWithName")
  if (isWriters) traits.add("writer")
  // A sentence is no name, title or firm, and neither is a number.
  if ((words > 6 && shape.isStopped) || (hasWays && !hasParts)) return
  if (!isWriters && words === 1 && isGivenNameAlone(line)) traits.add("givenName")
  else if (!isWriters) {
    const name = readPersonName(hasParts ? (line.split(/[,|•·]| [-–—] /, 1)[0]?.trim() ?? "") : line)
    if (name) traits.add(name.isCertain ? "person" : "nameShaped")
  }
  if (!hasParts) {
    if (isJobTitle(line)) traits.add("title")
    if (isOrganizationName(line)) traits.add("organization")
    return
  }
  const parts = line.split(/\s*[|•·]\s*|\s[-–—]\s/)
  if (hasTitleWord(line) && parts.some((part) => part.split(/,\s/).some(isJobTitle))) traits.add("title")
  if (parts.some(isOrganizationName)) traits.add("organization")
}

const LABELLED =
  /^[([]?(?:t|tel|tlf|tfno|tel[eé]fono|tel[eé]fon|telefon|telefono|t[eé]l[eé]phone|phone|ph|p|m|mob|mobile?|mobil|m[oó]vil|cel|cell|celular|cellulare|portable|handy|f|fax|d|direct|direkt|durchwahl|office|o|w|h|e|email|e-mail|mail|correo|web|www|site|x|ext|whatsapp)\s?[).:\]]{1,2} ?\S/i
const SOCIAL =
  /^(?:skype|linkedin|twitter|instagram|facebook|youtube|xing|web|website|site|icq|aim|telegram|github)\s?[:.|] ?\S|^(?:linkedin|twitter|instagram|facebook|youtube|xing|tiktok|x)(?:\s{1,3}[|•·/]?\s{0,3}(?:linkedin|twitter|instagram|facebook|youtube|xing|tiktok|x)){0,6}$/i

function isContact(line: string, { words, digits, hasAt }: LineShape): boolean {
  if (words <= 4 && /(?:https?:\/\/|www\.)\S/i.test(line)) return true
  if (hasAt && words <= 8 && findEmails(line).length > 0) return true
  if (words === 1 && /^(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,12}\/?$/i.test(line)) return true
  return (
    digits >= 3 &&
    line.length <= LONGEST_LINE &&
    words <= 14 &&
    (/^(?:tel|phone|ph|fax|cell|mobile|office|m|t|f|w|h|o|x|ext)\b.{0,4}\d/i.test(line) || findPhones(line).length > 0)
  )
}

/** A street, or a postcode beside a town. */
function isPlace(line: string, { words, digits }: LineShape): boolean {
  if (words > 16 || line.length > 120 || digits === 0) return false
  return (
    (digits >= 4 && /(?:^|[\s,(-])(?:[A-Z]{1,2}-? ?)?\d{4,6}(?:-\d{3,4})?,? {1,3}\p{Lu}/u.test(line)) ||
    (digits >= 5 && /\p{Lu}[\p{L}.]{1,20},? {1,3}(?:C\.?P\.? ?)?\d{5}$/u.test(line)) ||
    /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2},? {1,3}\d{5}\b/.test(line) ||
    /(?:^|[\s,])(?:calle|c\/|cll\.?|carrera|cra\.?|cr\.|calz(?:ada|\.)|col(?:onia|\.)|blvd\.?|jir[oó]n|jr\.|piso|planta|edificio|torre|depto\.?|c\.p\.|avda?\b|avenida|av\.|plaza|paseo|p[º°]|pol[ií]gono|camino|carretera|ctra|street|st\b|road|rd\b|avenue|ave\b|lane|drive|suite|floor|rue|boulevard|bd\b|place|via|viale|piazza|corso|strada|str\.|bulevardul|calea|rua|[\p{L}-]{2,30}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse))(?=$|[\s,.\d])/iu.test(
      line,
    )
  )
}

function shapeTraits(line: string, shape: LineShape, traits: Set<LineTrait>): void {
  const { words } = shape
  const isSigned = traits.has("title") || traits.has("contact") || traits.has("closing") || traits.has("place")
  if (shape.hasParts && /\s[|•·]\s/.test(line)) traits.add("bars")
  else if (/\S\t/.test(line) && !traits.has("labelled")) traits.add("cells")
  if (shape.isStopped && words > 4 && !isSigned) traits.add("sentence")
  if (line.endsWith("?")) traits.add("question")
  if (line.length > LONGEST_LINE) traits.add("long")
  else if (words <= 3) traits.add("short")
  else if (words > 8 && !isSigned) traits.add("sentence")
  const isWord = beginsWithLetter(line)
  if (/^\p{Ll}/u.test(line) && !traits.has("contact")) traits.add("lower")
  if (!isWord && /^(?:[-*•·>]|\d{1,2}[.)]) /.test(line)) traits.add("item")
  if (isWord && GREETING.test(line)) traits.add("greeting")
}

/** One of the alphabet's; those with accents count for none. */
function beginsWithLetter(line: string): boolean {
  const code = line.charCodeAt(0) | 32
  return code >= 97 && code <= 122
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hola|buen[oa]s|estimad[oa]s?|querid[oa]s?|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rn]?|bonjour|bonsoir|cher|ch[eè]re|salut|ciao|buongiorno|buonasera|gentile|egregi[oa]|caro|cara|bun[aă]|stimat[eă]?|ol[aá]|prezad[oa]|beste|geachte)(?=$|[\s,!:.])(?=.{0,60}$)/i
