import type { CapturedAddress } from "~domain/captured"

import { parseEmailAddress } from "~domain/text/email-address"
import type { Found } from "../page/page-source"
import { absolute } from "../page/page-view"
import { numberOrWritten } from "../phone/phone-number"

const MOST_CARDS = 200
const MOST_LINES = 20_000

type Property = { name: string; parameters: string; value: string }

/**
 * The cards in a text: vCard 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), folded, quoted-printable or plain. What is no
 * property is passed over.
 * @param region of numbers without a country code
 */
export function readVCards(text: string, region: string | undefined): Found[] {
  const cards: Found[] = []
  let card: Property[] | undefined
  for (const line of unfolded(text)) {
    if (/^BEGIN:VCARD$/i.test(line)) card = []
    else if (/^END:VCARD$/i.test(line)) {
      const found = card && contactOf(card, region)
      if (found) cards.push(found)
      card = undefined
      if (cards.length >= MOST_CARDS) break
    } else {
      const property = card && propertyOf(line)
      if (property) card?.push(property)
    }
  }
  return cards
}

/** A line that begins with a space goes on from the one before; so does one that ends in "=" in quoted-printable. */
function unfolded(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split(/\r\n|\r|\n/).slice(0, MOST_LINES)) {
    const last = lines.at(-1)
    if (last !== undefined && /^[ \t]/.test(line) && !/^[ \t]*(?:BEGIN|END):/i.test(line))
      lines.push(lines.pop() + line.slice(1))
    else if (last?.endsWith("=") && /QUOTED-PRINTABLE/i.test(last.slice(0, 300)))
      lines.push(`${lines.pop()?.slice(0, -1)}${line}`)
    else lines.push(line.trim() === line ? line : line.trimStart())
  }
  return lines.map((line) => line.trimEnd())
}

function propertyOf(line: string): Property | undefined {
  const [, name = "", parameters = "", value = ""] =
    /^(?:[\w-]{1,40}\.)?([A-Za-z-]{1,40})((?:;[^:"]{0,200}(?:"[^"]{0,500}"[^:"]{0,200})?){0,10}):(.*)$/.exec(line) ?? []
  if (!name) return undefined
  return {
    name: name.toUpperCase(),
    parameters: parameters.toUpperCase(),
    value: /QUOTED-PRINTABLE/i.test(parameters) ? fromQuotedPrintable(value) : value,
  }
}

function fromQuotedPrintable(text: string): string {
  const escaped = text.replace(/%/g, "%25").replace(/=([\dA-F]{2})/gi, "%$1")
  try {
    return decodeURIComponent(escaped)
  } catch {
    // Not UTF-8: the other charset of the time had one byte for each letter.
    return text.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  }
}

const plain = (text: string | undefined) =>
  (text ?? "")
    .replace(/\\n/gi, " ")
    .replace(/\\([,;:\\])/g, "$1")
    .replace(/\s+/g, " ")
    .trim()

/** The parts between semicolons that are not escaped. */
const parts = (value: string) => value.split(/(?<!\\);/).map(plain)

function contactOf(card: Property[], region: string | undefined): Found | undefined {
  const all = (name: string) => card.filter((property) => property.name === name)
  const one = (name: string) => plain(all(name)[0]?.value) || undefined
  const [familyName, givenName, additionalName] = parts(all("N")[0]?.value ?? "")
  const organization = parts(all("ORG")[0]?.value ?? "")[0] || undefined
  const named = one("FN") ?? ([givenName, additionalName, familyName].filter(Boolean).join(" ") || undefined)
  const isOrganization = /^org/i.test(one("KIND") ?? "") || (!!named && named === organization)
  const found: Found = {
    fullName: isOrganization ? undefined : named,
    givenName: givenName || undefined,
    familyName: familyName || undefined,
    organization: organization ?? (isOrganization ? named : undefined),
    jobTitle: one("TITLE"),
    emails: all("EMAIL").flatMap(({ value }) => parseEmailAddress(plain(value)) ?? []),
    phones: all("TEL").flatMap(({ value, parameters }) => (/FAX/.test(parameters) ? [] : (phone(value, region) ?? []))),
    urls: all("URL").flatMap(({ value }) => absolute(plain(value), "https://invalid.invalid/") ?? []),
    addresses: all("ADR").flatMap(({ value }) => address(value) ?? []),
    birthday: birthday(one("BDAY") ?? ""),
    note: one("NOTE"),
  }
  return found.fullName || found.organization || found.emails?.length || found.phones?.length ? found : undefined
}

function phone(value: string, region: string | undefined): string | undefined {
  const number = plain(value).replace(/^tel:/i, "").split(";", 1)[0] ?? ""
  return numberOrWritten(number, region, 3)
}

/** Post office box, extended address, street, locality, region, postal code, country (RFC 6350, 6.3.1). */
function address(value: string): CapturedAddress | undefined {
  const [box, extended, street, locality, region, postalCode, country] = parts(value)
  const streetAddress = [street, extended, box].filter(Boolean).join(", ") || undefined
  const whole = { streetAddress, locality, region, postalCode, country }
  const told = Object.fromEntries(Object.entries(whole).filter(([, part]) => part))
  return Object.keys(told).length > 0 ? told : undefined
}

/** 19850412, 1985-04-12 and --0412 (RFC 6350, 6.2.5); what only says a month is no birthday. */
function birthday(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? []
  return month && day ? `${year}-${month}-${day}` : undefined
}
