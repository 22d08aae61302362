import { findEmails } from "../emails/find-emails"
import { withoutQuotedHistory } from "../mail/quoted-history"
import { isGivenName } from "../names/given-names"
import { isJobTitle } from "../names/job-title"
import { isOrganizationName } from "../names/organization-name"
import { readPersonName } from "../names/person-name"
import { findPhones } from "../phone/find-phones"
import { isClosing, isDeviceLine, nameAfterClosing } from "./closing"

export type Sender = { name?: string; address?: string }

/** How many lines from the end a signature may begin. */
const LONGEST_SIGNATURE = 22
const LONGEST_LINE = 90
const MOST_TEXT = 200_000

/**
 * Parts a mail's newest text from the signature under it. Found from the end upwards: a signature begins at "--", at a closing
 * ("Best regards") or at the writer's name, and below it are only lines such as a signature has.
 */
export function splitSignature(text: string, sender?: Sender): { body: string; signature: string | null } {
  const newest = withoutQuotedHistory(text.slice(0, MOST_TEXT))
  const lines = newest.split("\n")
  const start = signatureStart(lines, sender)
  if (start === undefined) return { body: newest, signature: null }
  const signature = lines.slice(start).join("\n").trim()
  return signature ? { body: lines.slice(0, start).join("\n").trimEnd(), signature } : { body: newest, signature: null }
}

function signatureStart(lines: string[], sender: Sender | undefined): number | undefined {
  const filled = lines.flatMap((line, at) => (line.trim() ? [at] : []))
  const last = filled.slice(-LONGEST_SIGNATURE)

  const rule = last.find((at) => /^\s{0,4}--\s{0,4}$/.test(lines[at] ?? ""))
  if (rule !== undefined && rule !== last.at(-1)) return withClosingAbove(lines, last, rule, sender)

  const names = namesOf(sender)
  let found: number | undefined
  for (let i = last.length - 1; i >= 0; i--) {
    const at = last[i] as number
    const line = (lines[at] ?? "").trim()
    if (isDeviceLine(line)) {
      found = at
      continue
    }
    const isLast = i === last.length - 1
    // A closing with nothing under it is the end of a sentence rather than of a letter.
    if (isClosing(line) && !isLast) return isOnlyLine(filled, at) ? found : at
    if (isWriter(line, names, isLast)) {
      if (isOnlyLine(filled, at)) return found
      found = at
      continue
    }
    if (!isSignatureLine(line)) break
    if (beginsSignature(line, lines, last, i)) found = at
  }
  return found
}

function isOnlyLine(filled: number[], at: number): boolean {
  return filled[0] === at && filled.length < 3
}

function withClosingAbove(lines: string[], last: number[], rule: number, sender: Sender | undefined): number {
  const above = last[last.indexOf(rule) - 1]
  const line = above === undefined ? "" : (lines[above] ?? "").trim()
  const isName = isWriter(line, namesOf(sender), true)
  const second = last[last.indexOf(rule) - 2]
  if (isName && second !== undefined && isClosing((lines[second] ?? "").trim())) return second
  return above !== undefined && (isClosing(line) || isName) ? above : rule
}

type Names = { words: Set<string>; initials: string }

function namesOf(sender: Sender | undefined): Names {
  const local = sender?.address?.split("@", 1)[0] ?? ""
  // Some put the address or the system after the name: "Ana Ruiz [mailto:...]", "Ana Ruiz@EXAMPLE".
  const named = (sender?.name ?? "").split(/[[<(@]/, 1)[0]?.trim() ?? ""
  const words = plainWords(named || local.replace(/[._\d-]+/g, " "))
  return { words: new Set(words), initials: words.map((word) => word[0]).join("") }
}

function plainWords(text: string): string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

/** A line that is the writer's name, or so much of it as people sign with: "Ana", "Ana R.", "AR", "Kim" for Kimberly. */
function isWriter(line: string, names: Names, isLast: boolean): boolean {
  const bare = line.replace(/^[\s*~–—_-]{1,5}|[\s*~–—_.,!-]{1,5}$/g, "")
  if (!bare || bare.length > 60) return false
  const closing = nameAfterClosing(bare)
  const words = plainWords(closing ?? bare.split(/[,|/(]| - | – /, 1)[0] ?? "")
  if (words.length === 0 || words.length > 5) return false
  const known = words.filter((word) => isNameOf(word, names))
  if (
    known.length > 0 &&
    known.length >= words.length - 1 &&
    (closing !== undefined || /^[\p{Lu}"'(]/u.test(bare) || bare.length < 15)
  )
    return true
  if (
    words.length === 1 &&
    (closing ?? bare).length <= 3 &&
    names.initials.length > 1 &&
    names.initials.startsWith(words[0] ?? "-")
  )
    return true
  // Somebody else may write from this mailbox, or under a name the header doesn't have.
  return isLast && (isGivenName(bare) || (names.words.size === 0 && (readPersonName(bare)?.isCertain ?? false)))
}

function isNameOf(word: string, { words }: Names): boolean {
  if (words.has(word)) return true
  if (word.length < 3) return false
  for (const name of words)
    if (name.length > 3 && (name.startsWith(word) || (word.startsWith(name) && name.length > 4))) return true
  return NICKNAMES[word]?.some((name) => words.has(name)) ?? false
}

const NICKNAMES: Record<string, string[]> = {
  bill: ["william"],
  bob: ["robert"],
  rob: ["robert"],
  jim: ["james"],
  dick: ["richard"],
  rick: ["richard"],
  rich: ["richard"],
  mike: ["michael"],
  tony: ["anthony"],
  liz: ["elizabeth"],
  beth: ["elizabeth"],
  kate: ["katherine", "catherine"],
  peggy: ["margaret"],
  maggie: ["margaret"],
  jack: ["john"],
  chuck: ["charles"],
  tom: ["thomas"],
  ted: ["edward", "theodore"],
  pepe: ["jose"],
  paco: ["francisco"],
  nacho: ["ignacio"],
}

/** A line such as a signature has: short, and no sentence. */
function isSignatureLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return isLegalNotice(line)
  if (
    isContactLine(line) ||
    /^(?:skype|linkedin|twitter|instagram|facebook|xing|web|website|site|icq|aim)\s?[:.] ?\S/i.test(line)
  )
    return true
  if (/[.?!:;,]$/.test(line) && line.split(/\s+/).length > 4 && !isJobTitle(line)) return false
  if (/^(?:[-*•·>]|\d{1,2}[.)]) /.test(line) || /^(?:hi|hello|dear|hola|hallo|bonjour|estimad[oa])\b/i.test(line))
    return false
  return line.split(/\s+/).length <= (isPlace(line) ? 14 : 8) && /^[\p{Lu}\d"'(*_~=–—#[|+-]/u.test(line)
}

/** A postal address takes more words than other lines: it has commas, and a postcode before the town. */
function isPlace(line: string): boolean {
  return line.includes(",") && /\b\d{4,5}(?:-\d{3,4})? {1,3}\p{Lu}/u.test(line)
}

function isLegalNotice(line: string): boolean {
  return /confidential|privileged|intended recipient|this (?:e-?mail|message)|disclaimer|aviso legal|vertraulich|confidencial|before printing/i.test(
    line.slice(0, 400),
  )
}

function isContactLine(line: string): boolean {
  if (/(?:https?:\/\/|www\.)\S/i.test(line) && line.split(/\s+/).length <= 4) return true
  if (line.includes("@") && findEmails(line).length > 0) return line.split(/\s+/).length <= 6
  return (
    /\d{3}/.test(line) &&
    line.length < LONGEST_LINE &&
    (findPhones(line).length > 0 || /^(?:tel|phone|ph|fax|cell|mobile|office|m|t|f|w|h|o|x|ext)\b.{0,4}\d/i.test(line))
  )
}

/** Where a block without closing or the writer's name begins: a name or title above contact lines, after an empty line. */
function beginsSignature(line: string, lines: string[], last: number[], i: number): boolean {
  const at = last[i] as number
  const isApart = at === 0 || !(lines[at - 1] ?? "").trim()
  if (!isApart || i === 0) return false
  const below = last.slice(i + 1).map((next) => (lines[next] ?? "").trim())
  if (below[0] && isJobTitle(below[0]) && readPersonName(line)) return true
  const hasWay = below.slice(0, 6).some(isContactLine)
  return hasWay && ((readPersonName(line)?.isCertain ?? false) || (isOrganizationName(line) && below.length < 6))
}
