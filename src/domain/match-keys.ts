import type { CapturedContact } from "./captured"
import type { Contact, ContactFields } from "./contact"
import { phoneDigits, profileKey } from "./fields"
import type { LookalikeReason } from "./lookalikes"
import { addressKey } from "./text/ascii-domain"
import { words } from "./text/fold"

/** What a contact can be recognised by: each key is one reason, its kind and the value in its compared form. */
export type MatchKey = string

type Recognisable = Partial<
  Pick<ContactFields, "fullName" | "givenName" | "familyName" | "aliases" | "organization">
> & {
  emails?: { value: string }[]
  phones?: { value: string }[]
  urls?: { value: string }[]
}

/** The keys under which the store finds a contact again. */
export function matchKeys(contact: Recognisable): MatchKey[] {
  const keys = [
    ...(contact.emails ?? []).map(({ value }) => emailKey(value)),
    ...(contact.phones ?? []).map(({ value }) => phoneKey(value)),
    ...(contact.urls ?? []).map(({ value }) => urlKey(value)),
    nameKey(contact, contact.fullName ?? [contact.givenName, contact.familyName].filter(Boolean).join(" ")),
    ...(contact.aliases ?? []).map((alias) => nameKey(contact, alias)),
  ]
  return [...new Set(keys.filter((key) => key !== undefined))]
}

/** The keys that a contact is stored with. A deleted one is found by its being in the bin alone, a merged one by nothing. */
export const storedKeys = (contact: Contact): MatchKey[] =>
  contact.deleted ? (contact.mergedInto ? [] : [BIN_KEY]) : matchKeys(contact)

/** Of all that are in the bin. */
export const BIN_KEY: MatchKey = "bin"

/** The keys of a person as a reader gives them. */
export const keysOfCaptured = (person: CapturedContact): MatchKey[] =>
  matchKeys({
    ...person,
    emails: person.emails.map((value) => ({ value })),
    phones: person.phones.map((value) => ({ value })),
    urls: person.urls.map((value) => ({ value })),
  })

export const emailKey = (address: string): MatchKey => `e:${addressKey(address)}`

/** The last nine digits: the same number with and without its country code is one. Shorter ones are extensions, not people. */
function phoneKey(phone: string): MatchKey | undefined {
  const digits = phoneDigits(phone).replace(/\D/g, "")
  return digits.length >= 7 ? `p:${digits.slice(-9)}` : undefined
}

/** Only a page on a site is a profile; a site alone is a whole company's. */
function urlKey(url: string): MatchKey | undefined {
  const key = profileKey(url)
  return /^[^/?]+[/?]./.test(key) ? `u:${key}` : undefined
}

function nameKey(contact: Recognisable, name: string): MatchKey | undefined {
  const nameWords = words(name).sort()
  const organization = organizationKey(contact.organization ?? "")
  return nameWords.length > 1 && organization !== "" ? `n:${nameWords.join(" ")}|${organization}` : undefined
}

const LEGAL_FORMS = new Set(
  "sl sa slu sau sc sas srl spa sarl gmbh ag kg ug inc llc ltd plc corp co company limited bv nv ab as oy sro".split(
    " ",
  ),
)

/** An organisation's name without its legal form: "Acme Logistics, S.L." and "ACME Logistics" are one. */
function organizationKey(name: string): string {
  return words(name.replace(/\./g, ""))
    .filter((word) => !LEGAL_FORMS.has(word))
    .join(" ")
}

const REASONS: Record<string, LookalikeReason> = {
  e: "same-address",
  p: "same-phone",
  u: "same-profile",
  n: "same-name-and-organization",
}

/** Why two contacts that share the key may be one person. */
export const reasonOf = (key: MatchKey): LookalikeReason | undefined => REASONS[key[0] ?? ""]
