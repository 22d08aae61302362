import type { Contact } from "../contact"
import { profileKey } from "../fields"
import { words } from "../text/fold"
import { uniqueBy } from "../unique-by"
import { placeWord, streetWords } from "./addresses"
import { type EmailForm, emailForm } from "./emails"
import { generationOf, nameWords } from "./names"
import { organizationWords } from "./organization-name"
import { phoneForm } from "./phones"
import { numbersIn } from "./similarity"
import { type CommonTerm, hashOf, Terms } from "./terms"

/** A value of several words: its number as a whole, and those of its words. */
export type Phrase = { whole: number; words: number[] }
export type Street = Phrase & { numbers: string[] }
/** `letters`, `numbers`: what of the mailbox's name is letters, and the numbers in it. */
export type Mailbox = Pick<EmailForm, "mailbox" | "isRole"> & {
  whole: number
  domain: number
  letters: string
  numbers: string
}

/** A person's name in its two parts. */
export type Names = { given: Phrase | undefined; family: Phrase | undefined }

/** A contact in its compared form: values by their numbers in the `Terms` of their kind. */
export type Profile = Names & {
  id: string
  isOrganization: boolean
  /** Of several of one name, which one. */
  generation: number | undefined
  /** That the person has or had beside. */
  otherNames: Names[]
  /** Eight digits, or `----` and four where the year isn't known; empty when there is none. */
  birthday: string
  birthdayTerm: number
  emails: Mailbox[]
  phones: number[]
  streets: Street[]
  postcodes: number[]
  localities: number[]
  organization: Phrase | undefined
  /** Of the organisation: from its own addresses, e-mail and web. */
  domains: number[]
  jobTitle: Phrase | undefined
  profiles: number[]
}

const KINDS = [
  "names",
  "birthdays",
  "emails",
  "domains",
  "phones",
  "streets",
  "streetWords",
  "postcodes",
  "localities",
  "organizations",
  "organizationWords",
  "jobTitles",
  "profiles",
] as const
/** Values that are one person's, as a rule. */
const OF_PEOPLE = new Set<string>(["emails", "phones", "birthdays"])
export type TermKind = (typeof KINDS)[number]

/** Of each kind of value, those that many have: what is needed to compare contacts that were not read together. Plain JSON. */
export type Common = Record<TermKind, CommonTerm[]>

const MOST_COMMON = 3_000

/** Reads contacts into their compared form, and counts how common each value is. */
export class Profiles {
  readonly terms = Object.fromEntries(KINDS.map((kind) => [kind, new Terms(OF_PEOPLE.has(kind))])) as Record<
    TermKind,
    Terms
  >
  private readonly sharedDomains = new Map<string, boolean>()
  private readonly organizations = new Map<string, Phrase>()
  /** Per kind, the phrases of one word by its number: a base has many of them, and few different ones. */
  private readonly single = new Map<Terms, Phrase[]>()

  /** A reader for a few contacts of a base whose values were counted before. */
  static knowing(common: Common): Profiles {
    const profiles = new Profiles()
    for (const kind of KINDS) {
      for (const term of common[kind]) profiles.terms[kind].know(term)
      profiles.terms[kind].stopCounting()
    }
    return profiles
  }

  common(): Common {
    return Object.fromEntries(KINDS.map((kind) => [kind, this.terms[kind].common(MOST_COMMON)])) as Common
  }

  read(contact: Contact): Profile {
    const { terms } = this
    const emails = uniqueBy(
      contact.emails?.map(({ value }) => emailForm(value, this.sharedDomains)).filter((form) => form !== undefined) ??
        [],
      ({ whole }) => whole,
    )
    const isOrganization = isOfAnOrganization(contact, emails)
    const name = isOrganization ? { given: [], family: [] } : nameWords(contact)
    if (!isOrganization && name.given.length === 0 && name.family.length === 0) nameFromMailbox(emails, name)
    const places = contact.addresses ?? []
    const links = contact.urls?.length ? linksOf(contact.urls) : NO_LINKS
    const birthday = contact.birthday ? birthdayDigits(contact.birthday) : ""
    const profile: Profile = {
      id: contact.id,
      isOrganization,
      given: this.phrase(terms.names, name.given),
      family: this.phrase(terms.names, name.family),
      generation: isOrganization ? undefined : generationOf(contact),
      otherNames: isOrganization || !contact.aliases?.length ? NO_NAMES : this.otherNames(contact.aliases),
      birthday,
      birthdayTerm: birthday === "" ? -1 : terms.birthdays.add(birthday),
      emails: emails.map(({ whole, mailbox, domain, isShared, isRole }) => ({
        mailbox,
        isRole,
        letters: NOT_LETTERS.test(mailbox) ? mailbox.replace(/[^a-z]/g, "") : mailbox,
        numbers: numbersIn(mailbox),
        whole: terms.emails.add(whole),
        domain: isShared ? -1 : terms.domains.add(domain),
      })),
      phones: all(terms.phones, (contact.phones ?? []).map(phoneForm)),
      streets: places.length === 0 ? NO_STREETS : this.streets(places),
      postcodes: all(
        terms.postcodes,
        places.map(({ postalCode }) => placeWord(postalCode)),
      ),
      localities: all(
        terms.localities,
        places.map(({ locality }) => placeWord(locality)),
      ),
      organization: this.organization(contact, isOrganization),
      domains: [],
      jobTitle: contact.jobTitle ? this.phrase(terms.jobTitles, words(contact.jobTitle)) : undefined,
      profiles: all(
        terms.profiles,
        links.filter((key) => /[/?]./.test(key)),
      ),
    }
    profile.domains = this.domains(profile, links)
    this.tellFaces(profile, name)
    return profile
  }

  private otherNames(aliases: string[]): Names[] {
    const { names } = this.terms
    return aliases.map((fullName) => {
      const { given, family } = nameWords({ fullName })
      return { given: this.phrase(names, given), family: this.phrase(names, family) }
    })
  }

  private organization(contact: Contact, isOrganization: boolean): Phrase | undefined {
    const name = contact.organization || (isOrganization ? contact.fullName : undefined)
    if (!name) return undefined
    const { organizations, organizationWords: parts } = this.terms
    const known = this.organizations.get(name)
    if (known) {
      organizations.again(known.whole)
      for (const word of known.words) parts.again(word)
      return known
    }
    const found = organizationWords(name)
    if (found.length === 0) return undefined
    const phrase = {
      whole: organizations.add(found.join("")),
      words: [...new Set(found)].map((word) => parts.add(word)),
    }
    this.organizations.set(name, phrase)
    return phrase
  }

  private streets(places: NonNullable<Contact["addresses"]>): Street[] {
    return places.map((place) => this.street(place)).filter((street) => street !== undefined)
  }

  private street(place: NonNullable<Contact["addresses"]>[number]): Street | undefined {
    const { numbers, names } = streetWords(place)
    if (names.length === 0) return undefined
    const { streets, streetWords: parts } = this.terms
    return {
      whole: streets.add(`${numbers.join(" ")} ${names.join("")}`),
      words: names.map((word) => parts.add(word)),
      numbers,
    }
  }

  private phrase(terms: Terms, parts: string[]): Phrase | undefined {
    if (parts.length === 0) return undefined
    const whole = terms.add(parts.length === 1 ? (parts[0] as string) : parts.join(""))
    if (parts.length > 1) return { whole, words: parts.map((part) => terms.add(part)) }
    let single = this.single.get(terms)
    if (!single) {
      single = []
      this.single.set(terms, single)
    }
    single[whole] ??= { whole, words: [whole] }
    return single[whole]
  }

  private domains(profile: Profile, links: string[]): number[] {
    const found: number[] = []
    for (const { domain } of profile.emails) if (domain >= 0 && !found.includes(domain)) found.push(domain)
    for (const link of links) {
      if (/[/?]./.test(link)) continue
      const domain = this.terms.domains.add(link.split(/[/?]/, 1)[0] as string)
      if (!found.includes(domain)) found.push(domain)
    }
    return found
  }

  private organizationHash({ organization }: Profile): number | undefined {
    return organization && hashOf((this.terms.organizations.texts[organization.whole] as string).slice(0, 3))
  }

  /** Values that a house or an office shares are told who has them. */
  private tellFaces(profile: Profile, name: { given: string[]; family: string[] }): void {
    const hash = profile.isOrganization ? this.organizationHash(profile) : initialsHash(name)
    if (hash === undefined) return
    const { phones, streets, emails, domains, organizations, names } = this.terms
    for (const part of [profile.given, profile.family]) if (part) names.seenWith(part.whole, hash)
    if (profile.birthdayTerm >= 0) this.terms.birthdays.seenWith(profile.birthdayTerm, hash)
    for (const phone of profile.phones) phones.seenWith(phone, hash)
    for (const { whole } of profile.streets) streets.seenWith(whole, hash)
    for (const { whole } of profile.emails) emails.seenWith(whole, hash)
    for (const domain of profile.domains) domains.seenWith(domain, hash)
    if (profile.organization && !profile.isOrganization) organizations.seenWith(profile.organization.whole, hash)
  }
}

/** Of the initials of both names, in any order; half a name could be anybody's. */
function initialsHash({ given: [first], family: [last] }: { given: string[]; family: string[] }): number | undefined {
  return first && last
    ? hashOf([first.charAt(0), last.charAt(0)].sort().join("") + numbersIn(first) + numbersIn(last))
    : undefined
}

/** Said to be one, or with an organisation's name and nobody's: no person's name, and no mailbox but a desk's. */
function isOfAnOrganization(contact: Contact, emails: EmailForm[]): boolean {
  if (contact.kind === "organization") return true
  if (contact.givenName || contact.familyName || !contact.organization) return false
  if (contact.fullName) return contact.fullName === contact.organization
  return emails.every(({ isRole }) => isRole)
}

/** "ana.garcia@" tells the name of who has no other. */
function nameFromMailbox(emails: EmailForm[], name: { given: string[]; family: string[] }): void {
  for (const { mailbox, isRole } of emails) {
    const parts = mailbox.replace(/\d+$/, "").split(/[._-]/)
    if (isRole || parts.length !== 2 || parts.some((part) => !/^[a-z]+$/.test(part))) continue
    name.given.push(parts[0] as string)
    name.family.push(parts[1] as string)
    return
  }
}

function birthdayDigits(text: string): string {
  const digits = text.replace(/\D/g, "")
  return digits.length === 8 ? digits : digits.length === 4 ? `----${digits}` : ""
}

const NOT_LETTERS = /[^a-z]/

/** Most contacts have none of most fields: one empty list serves them all. */
const NONE: number[] = []
const NO_STREETS: Street[] = []
const NO_NAMES: Names[] = []
const NO_LINKS: string[] = []

const linksOf = (urls: Contact["urls"]): string[] =>
  urls.map(({ value }) => profileKey(value)).filter((key) => /^[^/?\s]+\.[^/?\s]+/.test(key))

/** The numbers of the texts, each once, empty ones left out. */
function all(terms: Terms, texts: string[]): number[] {
  if (texts.length === 0) return NONE
  if (texts.length === 1) return texts[0] === "" ? NONE : [terms.add(texts[0] as string)]
  return [...new Set(texts)].filter((text) => text !== "").map((text) => terms.add(text))
}
