import type { CapturedAddress } from "~domain/captured"
import { words } from "~domain/text/fold"
import { findAddresses } from "../address/find-addresses"
import { findEmails } from "../emails/find-emails"
import { isJobTitle } from "../names/job-title"
import { hasLegalForm, isOrganizationName } from "../names/organization-name"
import { readPersonName } from "../names/person-name"
import { linesOf } from "../page/line"
import type { Found } from "../page/page-source"
import { absolute } from "../page/page-view"
import { findPhones } from "../phone/find-phones"
import { isClosing, isDeviceLine, nameAfterClosing } from "./closing"
import type { Sender } from "./writer"

const MOST_LINES = 60

/** What the lines of a signature say of the person: name, title, organisation, phones, addresses, links. */
export function readSignature(signature: string, region: string | undefined, sender: Sender = {}): Found {
  const lines = signature
    .split("\n")
    .slice(0, MOST_LINES)
    .map((line) => line.replace(/^[\s>*_~|]+|[\s*_~|]+$/g, "").trim())
    .filter(Boolean)
  const found: Required<Pick<Found, "emails" | "phones" | "urls" | "addresses" | "texts">> & Found = {
    emails: [],
    phones: [],
    urls: [],
    addresses: postalAddresses(lines),
    texts: new Map(),
  }
  for (const line of lines) readWays(line, region, found)
  readWords(lines, found, sender.name)
  found.organization ??= organizationOfDomain(lines, sender)
  return found
}

function postalAddresses(lines: string[]): CapturedAddress[] {
  return findAddresses(linesOf(lines.flatMap((line) => line.split(/\s*\|\s*/)).join("\n"))).map(
    ({ address }) => address,
  )
}

function readWays(line: string, region: string | undefined, found: Found): void {
  const note = (list: string[] | undefined, value: string) => {
    if (list && !list.includes(value)) list.push(value)
    found.texts?.set(value, line.slice(0, 300))
  }
  for (const { address } of findEmails(line)) note(found.emails, address)
  for (const { value } of findPhones(line, region)) note(found.phones, value)
  for (const [written] of line.matchAll(WEB)) {
    const text = written.replace(/[.,;:!?)>\]]+$/, "")
    const url = absolute(/^https?:/i.test(text) ? text : `https://${text}`, "https://invalid.invalid/")
    if (url) note(found.urls, /^https?:/i.test(text) ? text : url)
  }
}

const WEB = /(?<![@\w.-])(?:https?:\/\/|www\.)[^\s<>"|]{3,500}/gi

/** Name, title and organisation stand in the first lines, one to a line or parted by commas, bars and the like. */
function readWords(lines: string[], found: Found, senderName: string | undefined): void {
  for (const line of lines.slice(0, 10)) {
    if (isClosing(line) || isDeviceLine(line) || /^-{2,}$/.test(line)) continue
    const signed = nameAfterClosing(line)
    for (const piece of signed ? [signed] : pieces(line)) {
      if (/@|https?:|www\.|\d{3}/.test(piece)) continue
      // Signed with a given name that is also a title, as Dean is.
      if (!piece.includes(" ") && senderName?.toLowerCase().startsWith(piece.toLowerCase())) continue
      if (!found.fullName && isNameHere(piece, senderName)) found.fullName = readPersonName(piece)?.fullName ?? piece
      else if (!found.jobTitle && isJobTitle(piece) && !hasLegalForm(piece)) found.jobTitle = piece
      else if (!found.organization && isOrganizationName(piece)) found.organization = piece
    }
  }
}

/**
 * The organisation whose domain the writer's address is at: "Talleres Ferrer" under ana@talleresferrer.example, which
 * nothing else in its name gives away.
 */
function organizationOfDomain(lines: string[], { name = "", address = "" }: Sender): string | undefined {
  const labels = address.slice(address.lastIndexOf("@") + 1).split(".")
  const domain = letters(labels.slice(0, -1).sort((a, b) => b.length - a.length)[0] ?? "")
  if (domain.length < 4) return undefined
  return lines
    .slice(0, 10)
    .flatMap(pieces)
    .find((piece) => {
      const written = letters(piece)
      const isAlike = written.startsWith(domain) || (written.length > 4 && domain.startsWith(written))
      return isAlike && piece.length <= 60 && written !== letters(name) && !/@|https?:|www\.|\d{3}/.test(piece)
    })
}

const letters = (text: string) => words(text).join("")

function pieces(line: string): string[] {
  const [head = "", at] = line.split(/\s+(?:@|at|bei|chez|en)\s+(?=\p{Lu})/u, 2)
  const parts = line
    .split(/\s+[|•·–—-]\s+|\s*\|\s*|\t+/)
    .flatMap((part) => (isOrganizationName(part) || isJobTitle(part) ? splitTitle(part) : part.split(/,\s+/)))
  return at && isJobTitle(head) ? [head, at] : parts.map((part) => part.trim()).filter(Boolean)
}

/** "Vice President, Example Ltd" is a title and an organisation; "Director, Sales" is a title. */
function splitTitle(part: string): string[] {
  const [head = "", ...rest] = part.split(/,\s+/)
  const tail = rest.join(", ")
  return tail && (readPersonName(head)?.isCertain || (isJobTitle(head) && isOrganizationName(tail)))
    ? [head, tail]
    : [part]
}

function isNameHere(piece: string, senderName: string | undefined): boolean {
  const read = readPersonName(piece)
  if (!read) return false
  if (read.isCertain) return true
  const words = senderName?.toLowerCase().split(/\s+/) ?? []
  return piece
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && words.includes(word))
}
