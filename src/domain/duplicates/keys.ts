import type { Phrase, Profile, TermKind } from "./profile"
import { hashOf, type Terms } from "./terms"

/**
 * The keys of which two contacts share at least one if they may be the same: numbers of 32 bits, alike in every run. Contacts that
 * share none are never compared. The first key is that of contacts which are alike in all.
 */
export function blockingKeys(profile: Profile, terms: Record<TermKind, Terms>): number[] {
  const keys: number[] = []
  const add = (kind: number, a: number, b = 0, c = 0) => {
    let hash = Math.imul(kind ^ a, 0x9e3779b1) ^ (b + 0x7f4a7c15)
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ c
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    keys.push((hash ^ (hash >>> 16)) >>> 0)
  }
  const of = (kind: TermKind, number: number) => terms[kind].hash(number)
  const { names } = terms
  add(0, fingerprint(profile, terms))

  for (const { whole, mailbox, isRole, domain } of profile.emails) {
    add(1, of("emails", whole))
    if (!isRole && mailbox.length > 4) add(2, hashOf(mailbox))
    if (!isRole && mailbox.length > 6) add(26, hashOf(mailbox.slice(0, 5)), domain < 0 ? 0 : of("domains", domain))
  }
  for (const phone of profile.phones) add(3, hashOf((terms.phones.texts[phone] as string).slice(-7)))
  for (const link of profile.profiles) add(4, of("profiles", link))

  const street = profile.streets[0]
  const streetWord = street ? longest(terms.streetWords, street.words) : 0
  if (street) {
    add(5, streetWord, hashOf(street.numbers[0] ?? ""))
    add(24, of("streets", street.whole))
  }

  if (profile.isOrganization) {
    organizationKeys(profile, terms, add)
    return keys
  }

  const parts = [profile, ...profile.otherNames].flatMap(({ given, family }) => [...wholes(given), ...wholes(family)])
  for (let i = 0; i < parts.length; i++)
    for (let j = i + 1; j < parts.length; j++) {
      const [x, y] = [parts[i] as number, parts[j] as number]
      const [a, b] = [names.hash(x), names.hash(y)]
      add(6, Math.min(a, b), Math.max(a, b))
      const [c, d] = [names.skeleton(x), names.skeleton(y)]
      add(7, Math.min(c, d), Math.max(c, d))
    }
  const own = [
    profile.organization ? of("organizations", profile.organization.whole) : 0,
    profile.localities[0] === undefined ? 0 : of("localities", profile.localities[0]),
    profile.postcodes[0] === undefined ? 0 : of("postcodes", profile.postcodes[0]),
    profile.jobTitle ? of("jobTitles", profile.jobTitle.whole) : 0,
    streetWord,
  ]
  for (const [place, value] of own.entries()) {
    if (value === 0) continue
    for (const part of parts) add(10 + place, names.skeleton(part), value)
    if (parts.length > 1)
      add(15 + place, names.skeleton(parts[0] as number), names.skeleton(parts.at(-1) as number), value)
  }
  for (const domain of profile.domains) for (const part of parts) add(20, names.skeleton(part), of("domains", domain))
  for (const part of parts) add(21, names.hash(part))
  const { birthday } = profile
  if (birthday !== "") {
    add(22, hashOf(birthday))
    for (const part of parts) {
      const skeleton = names.skeleton(part)
      add(23, skeleton, hashOf(birthday.slice(4)))
      add(25, skeleton, hashOf(birthday.slice(0, 6)))
      add(27, skeleton, hashOf(birthday.slice(0, 4) + birthday.slice(6)))
    }
  }
  return keys
}

const MOST_WORDS = 8

function organizationKeys(
  { organization, streets, postcodes, localities, domains }: Profile,
  terms: Record<TermKind, Terms>,
  add: (kind: number, a: number, b?: number, c?: number) => void,
): void {
  for (const domain of domains) add(30, terms.domains.hash(domain))
  if (!organization) return
  const { organizationWords: parts } = terms
  add(31, terms.organizations.hash(organization.whole))
  const own = organization.words.slice(0, MOST_WORDS)
  for (const [i, word] of own.entries()) {
    const hash = parts.skeleton(word)
    add(32, hash)
    for (const other of own.slice(i + 1)) {
      const second = parts.skeleton(other)
      add(33, Math.min(hash, second), Math.max(hash, second))
    }
    for (const { numbers } of streets) if (numbers[0]) add(34, hash, hashOf(numbers[0]))
    for (const code of postcodes) add(35, hash, terms.postcodes.hash(code))
    for (const town of localities) add(36, hash, terms.localities.hash(town))
  }
}

/** The same for contacts that have the same values. */
function fingerprint(profile: Profile, terms: Record<TermKind, Terms>): number {
  let hash = profile.birthdayTerm < 0 ? 0 : terms.birthdays.hash(profile.birthdayTerm)
  const mix = (kind: TermKind, number: number | undefined) => {
    hash = Math.imul(hash ^ (number === undefined ? 1 : terms[kind].hash(number)), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  mix("names", profile.given?.whole)
  mix("names", profile.family?.whole)
  mix("organizations", profile.organization?.whole)
  for (const { whole } of profile.emails) mix("emails", whole)
  for (const phone of profile.phones) mix("phones", phone)
  for (const { whole } of profile.streets) mix("streets", whole)
  return hash
}

function longest(terms: Terms, numbers: number[]): number {
  const length = (number: number) => (terms.texts[number] as string).length
  return terms.skeleton(numbers.reduce((best, number) => (length(number) > length(best) ? number : best)))
}

function wholes(phrase: Phrase | undefined): number[] {
  if (!phrase) return []
  return phrase.words.length === 1
    ? [phrase.whole]
    : [...new Set([phrase.words[0] as number, phrase.words.at(-1) as number])]
}
