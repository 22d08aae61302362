import type { MailParty } from "~domain/captured"

import { findEmails } from "../emails/find-emails"
import {
  headerValue,
  isFromLine,
  isHeaderBlock,
  isHeaderLine,
  isRuleWithWords,
  isSubjectLine,
  saysForwarded,
} from "./header-lines"
import { partyFromText } from "./parties"
import { linesOfMail } from "./quoted-history"

/** What somebody passed on: the words they put above it, and whose mail it was. */
export type ForwardedMail = { above: string; from: MailParty; subject?: string; text: string }

const MOST_LINES = 2_000
const LONGEST_HEADER = 14
/** "Fwd: …", as the programs of many languages put it. */
const FORWARDED_SUBJECT =
  /^\s{0,9}(?:re: ?)?(?:fwd?|rv|wg|tr|i|enc|doorst|vb|vs|vl|pd|yml|ilt|továbbítás|転送|转发|轉寄|fs|rvs?)\s?[:：]/i

/**
 * The mail that was forwarded in another, when one was: under a line that says so, or under a copied header where the subject says
 * so. A reply's quotation is none.
 */
export function forwardedMail(text: string, subject = ""): ForwardedMail | undefined {
  const lines = linesOfMail(text.slice(0, 200_000), MOST_LINES).map(withoutMark)
  const isSaid = FORWARDED_SUBJECT.test(subject)
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? "").trim()
    if (!line) continue
    const isMark = saysForwarded(line)
    const isBare = isSaid && (isRuleWithWords(line) || (isHeaderLine(line) && isHeaderBlock(lines, at)))
    if (!isMark && !isBare) continue
    const found = readCopied(lines, isHeaderLine(line) && !isMark ? at : at + 1)
    if (found) return { above: withoutRule(lines.slice(0, at)), ...found }
  }
  return undefined
}

/** Outlook draws a line of its own above the header. */
function withoutRule(above: string[]): string {
  const text = above.join("\n").trim()
  const last = text.slice(text.lastIndexOf("\n") + 1)
  return /^[_-]{5,200}$/.test(last) ? text.slice(0, text.length - last.length).trimEnd() : text
}

/** Thunderbird and others put ">" before what they forward. */
const withoutMark = (line: string) => (line.includes(">") ? line.replace(/^\s{0,4}(?:> ?){1,9}/, "") : line)

function readCopied(lines: string[], start: number): Omit<ForwardedMail, "above"> | undefined {
  let at = start
  while (at < lines.length && at < start + 3 && !lines[at]?.trim()) at++
  const header: string[] = []
  // A value may go on on the next line; an empty line ends the header, but for those between its own lines.
  for (; at < lines.length && header.length < LONGEST_HEADER; at++) {
    const line = (lines[at] ?? "").trim()
    if (!line && !isHeaderLine((lines[at + 1] ?? "").trim())) break
    if (line) header.push(line)
  }
  const named = header.slice(0, 4).findIndex(isFromLine)
  const place = named >= 0 ? named : header.slice(0, 2).findIndex((line) => isHeaderLine(line) && line.includes("@"))
  if (place < 0) return undefined
  const value = headerValue(header[place] ?? "")
  const from = partyOfHeader(
    /@/.test(value) || isHeaderLine(header[place + 1] ?? "") ? value : `${value} ${header[place + 1] ?? ""}`,
  )
  if (!from) return undefined
  const titled = header.find(isSubjectLine)
  return { from, ...(titled && { subject: headerValue(titled) }), text: lines.slice(at).join("\n").trim() }
}

/** `Ana Ruiz <ana@example.com>`, also with the address a second time as a link, in brackets of any kind. */
export function partyOfHeader(value: string): MailParty | undefined {
  const plain = value.replace(/<mailto:[^>]{0,400}>|\[mailto:([^\]]{0,400})\]/gi, (_, address) =>
    address ? `<${address}>` : "",
  )
  const known = partyFromText(plain)
  if (known) return known
  const [email] = findEmails(plain)
  if (!email) return undefined
  const name = plain
    .slice(0, email.index)
    .replace(/[\s<([«"'*:;]+$/, "")
    .replace(/^[\s"'*]+/, "")
  return partyFromText(`${name} <${email.address}>`)
}
