import { remembered } from "~domain/text/remembered"
import { isRoleAddress } from "~domain/text/role-address"

import { type FoundEmail, findEmails } from "../emails/find-emails"
import { lineFact } from "../page/line"
import { type FoundPhone, findPhones } from "../phone/find-phones"
import { type PhoneDetail, phoneDetail } from "../phone/phone-detail"

/** Which ways a line may hold besides an "@" and digits in a row, and whether a year in which somebody may be born. */
export const signsOf = lineFact((text) => ({
  isSpelt: text.length < 300 && ((OPENS.test(text) && SPELT_AT.test(text)) || SPELT_DOT.test(text)),
  isVanity: VANITY.test(text),
  hasYear: YEAR.test(text),
}))

/** Simple patterns first, with which browsers are far quicker. */
const OPENS = /[[({]/
const SPELT_AT = /[[({] ?(?:at|ät|a|arroba|@) ?[\])}]/i
const SPELT_DOT = / (?:dot|punkt) /i
const VANITY = /8\d\d[-. ][A-Z0-9-]{0,6}[A-Z]{3}/
/** In which those were born whom a business knows. */
const YEAR = /(?<!\d)(?:19\d\d|20[01]\d)(?!\d)/

/** `isRole`: a desk's, and not a person's. */
export type LineEmail = FoundEmail & { isRole: boolean }

export function emailsIn(text: string): readonly LineEmail[] {
  return findEmails(text).map((email) => ({ ...email, isRole: isRoleAddress(email.address) }))
}

/** The same of a whole line, of as much as is read of a long one. */
export const emailsOf = lineFact((text) => emailsIn(text.slice(0, LONGEST_LINE)))
/** How many characters of a line are read. */
export const LONGEST_LINE = 20_000

/** `detail`: what the line says of the number. */
export type LinePhone = FoundPhone & { detail: PhoneDetail }

/**
 * Remembered, since a page is read again at every change.
 * @param region of the numbers without a country code, as in ISO 3166-1
 * @param before what stands just before the line, such as a label
 */
export function phonesIn(line: string, region: string | undefined, before: string): readonly LinePhone[] {
  const labelled = phonesOf(region ?? "")(line)
  let phones = labelled.get(before)
  if (!phones) {
    phones = findPhones(line, region, before).map((phone) => ({ ...phone, detail: detailOf(phone, line, before) }))
    if (labelled.size >= MOST_LABELS) labelled.clear()
    labelled.set(before, phones)
  }
  return phones
}

/** The same number stands below few labels, the same figure below many things. */
const MOST_LABELS = 100

/** A page has its own region, and a site nearly always that of its other pages. */
let [known, reader] = ["", phonesReader()]

function phonesOf(region: string): typeof reader {
  if (region !== known) [known, reader] = [region, phonesReader()]
  return reader
}

/** The numbers of a line, by what stands before it. */
function phonesReader(): (line: string) => Map<string, readonly LinePhone[]> {
  return remembered(() => new Map())
}

function detailOf({ index, written, end }: FoundPhone, line: string, before: string): PhoneDetail {
  // Of a long line, the part around the number.
  const from = Math.max(0, index - LONGEST_DETAIL)
  const head = from > 0 ? "" : `${before} `
  const shift = head.length - from
  return phoneDetail(head + line.slice(from, end + LONGEST_DETAIL), index + shift, written, end + shift)
}

/** How many characters around a number may tell more of it. */
const LONGEST_DETAIL = 60
