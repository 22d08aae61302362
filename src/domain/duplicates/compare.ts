import { AGREEMENTS, COMMONNESS, FIELDS, type Field } from "./fields"
import type { Mailbox, Phrase, Profile, Street, TermKind } from "./profile"
import { typos } from "./similarity"
import { bitsIn, type Terms } from "./terms"

const A = AGREEMENTS
const AT = Object.fromEntries(FIELDS.map((field, at) => [field, at])) as Record<Field, number>

/** As many contacts as weigh like the data at hand when it is guessed how common a value is. */
const IMAGINED = 100

/** A name known of several people is so many times likelier to be a name of its own than somebody's typo. */
const TYPO_FACTOR = 10

/** Compares two profiles; the outcome of the last comparison stands in its fields. */
export class Comparison {
  /** Per field, how the values agree (AGREEMENTS). */
  readonly levels = new Uint8Array(FIELDS.length)
  /** Per field, the logarithm of how likely strangers are to agree so on these very values; 0 where only the level tells. */
  readonly rarity = new Float64Array(FIELDS.length)
  /** How many people share the least shared of the values that a house or an office may have in common, 1 when none is. */
  sharers = 1

  /** @param size the number of contacts whose values were counted in `terms` */
  constructor(
    private readonly terms: Record<TermKind, Terms>,
    private readonly size: number,
  ) {}

  compare(a: Profile, b: Profile): void {
    this.levels.fill(0)
    this.rarity.fill(0)
    this.sharers = Number.POSITIVE_INFINITY
    if (a.isOrganization === b.isOrganization && !a.isOrganization) this.names(a, b)
    if (a.birthday !== "" && b.birthday !== "") this.birthdays(a, b)
    if (a.emails.length > 0 && b.emails.length > 0) this.emails(a, b)
    if (a.phones.length > 0 && b.phones.length > 0) this.phones(a.phones, b.phones)
    if (a.streets.length > 0 && b.streets.length > 0) this.streets(a.streets, b.streets)
    this.areas(a, b)
    if (a.organization && b.organization) this.organizations(a.organization, b.organization, a.isOrganization)
    // One address at one domain is one fact.
    const isOneAddress = this.levels[AT.email] === A.same || this.levels[AT.email] === A.typo
    if (!isOneAddress && a.domains.length > 0 && b.domains.length > 0)
      this.oneOf("domain", this.terms.domains, a.domains, b.domains)
    if (a.profiles.length > 0 && b.profiles.length > 0)
      this.oneOf("profile", this.terms.profiles, a.profiles, b.profiles)
    if (a.jobTitle && b.jobTitle) this.jobTitles(a.jobTitle, b.jobTitle)
    if (this.sharers === Number.POSITIVE_INFINITY) this.sharers = 1
  }

  private set(field: Field, level: number, rarity = 0): void {
    this.levels[AT[field]] = level
    this.rarity[AT[field]] = rarity
  }

  /** The logarithm of the share of contacts that have the value. */
  private commonness(field: Field, terms: Terms, number: number): number {
    const others = (terms.isOfPeople ? terms.sharers(number) : (terms.counts[number] as number)) - 1
    return Math.log((Math.max(0, others) + IMAGINED * COMMONNESS[field]) / (this.size + IMAGINED))
  }

  private shared(terms: Terms, number: number): void {
    const sharers = terms.sharers(number)
    if (sharers < this.sharers) this.sharers = sharers
  }

  private names(a: Profile, b: Profile) {
    const given = a.given && b.given ? this.nameLevel(a.given, b.given, true) : A.missing
    const family = a.family && b.family ? this.nameLevel(a.family, b.family, false) : A.missing
    if (!agrees(given) && !agrees(family)) {
      const first = a.given && b.family ? this.nameLevel(a.given, b.family, false) : A.missing
      const second = a.family && b.given ? this.nameLevel(a.family, b.given, false) : A.missing
      if (agrees(first) && agrees(second) && (isFirm(first) || isFirm(second))) {
        this.name("givenName", first, a.given as Phrase, b.family as Phrase)
        this.name("familyName", second, a.family as Phrase, b.given as Phrase)
        return this.set("nameOrder", A.swapped)
      }
      // Of one of them only one part is known, and it stands in the other's place.
      if (isFirm(first) && (!a.family || !b.given)) {
        this.name("familyName", first, a.given as Phrase, b.family as Phrase)
        return this.set("nameOrder", A.swapped)
      }
      if (isFirm(second) && (!a.given || !b.family)) {
        this.name("familyName", second, a.family as Phrase, b.given as Phrase)
        return this.set("nameOrder", A.swapped)
      }
    }
    if (given !== A.missing) this.name("givenName", given, a.given as Phrase, b.given as Phrase)
    if (family !== A.missing) this.name("familyName", family, a.family as Phrase, b.family as Phrase)
    if (agrees(given) && agrees(family)) this.set("nameOrder", A.same)
  }

  private name(field: "givenName" | "familyName", level: number, a: Phrase, b: Phrase): void {
    if (level === A.same) this.set(field, level, this.commonness(field, this.terms.names, a.whole))
    else if (level === A.typo) this.set(field, level, this.bothAreNames(a.whole, b.whole))
    else if (level === A.part) this.set(field, level, this.rarestShared(field, this.terms.names, a.words, b.words))
    else this.set(field, level)
  }

  /** The logarithm of the share of contacts with the rarer of two names, where both are known of several people: then neither is a typo. */
  private bothAreNames(x: number, y: number): number {
    const { names } = this.terms
    const people = Math.min(names.sharers(x), names.sharers(y)) - 1
    return people < 1.5 ? 0 : Math.min(-0.01, Math.log((TYPO_FACTOR * people) / this.size))
  }

  private rarestShared(field: Field, terms: Terms, a: number[], b: number[]): number {
    let rarest = 0
    for (const word of a) if (b.includes(word)) rarest = Math.min(rarest, this.commonness(field, terms, word))
    return rarest
  }

  private nameLevel(a: Phrase, b: Phrase, isGiven: boolean): number {
    if (a.whole === b.whole) return A.same
    const whole = this.wordLevel(a.whole, b.whole, isGiven)
    if (a.words.length === 1 && b.words.length === 1) return whole
    if (whole === A.typo) return whole
    return this.wordsLevel(a, b, isGiven)
  }

  /** Of names of several words: whether the shorter one is in the longer. */
  private wordsLevel(a: Phrase, b: Phrase, isGiven: boolean): number {
    const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
    let worst: number = A.same
    let best: number = A.differs
    for (const x of shorter) {
      let own: number = A.differs
      for (const y of longer) {
        const level = this.wordLevel(x, y, isGiven)
        if (isBetter(level, own)) own = level
      }
      if (isBetter(worst, own)) worst = own
      if (isBetter(own, best)) best = own
    }
    if (best === A.differs) return A.differs
    if (worst === A.same) return A.part
    if (worst === A.initial) return best === A.initial ? A.initial : A.part
    if (worst === A.typo || worst === A.nickname) return worst
    return A.similar
  }

  private wordLevel(x: number, y: number, isGiven: boolean): number {
    const { names } = this.terms
    if (x === y) return A.same
    const a = names.texts[x] as string
    const b = names.texts[y] as string
    if (a.length === 1 || b.length === 1) return a.charCodeAt(0) === b.charCodeAt(0) ? A.initial : A.differs
    if (isGiven) {
      const groups = names.nicknames(x)
      const others = groups && names.nicknames(y)
      if (groups && others && groups.some((group) => others.includes(group))) return A.nickname
    }
    return this.spelling(a, b, (names.letters[x] as number) ^ (names.letters[y] as number))
  }

  /** @param letters bits of the letters that only one of them has */
  private spelling(a: string, b: string, letters: number): number {
    const shorter = Math.min(a.length, b.length)
    if (shorter < 3) return A.differs
    if (bitsIn(letters) <= 4) {
      const most = shorter >= 5 ? 2 : 1
      const wrong = typos(a, b, most)
      if (wrong === 1) return shorter < 4 && a.charCodeAt(0) !== b.charCodeAt(0) ? A.similar : A.typo
      if (wrong === 2 && most === 2) return shorter >= 8 ? A.typo : A.similar
    }
    return shorter >= 3 && (a.startsWith(b) || b.startsWith(a)) ? A.similar : A.differs
  }

  private birthdays(a: Profile, b: Profile) {
    if (a.birthday === b.birthday)
      return this.set("birthday", A.same, this.commonness("birthday", this.terms.birthdays, a.birthdayTerm))
    this.set("birthday", birthdayLevel(a.birthday, b.birthday), isOfTheDay(a.birthday, b.birthday) ? DAY_ALONE : 0)
  }

  private emails(a: Profile, b: Profile): void {
    let best: number = A.missing
    let rarity = 0
    let isMadeOfName = false
    for (const x of a.emails)
      for (const y of b.emails) {
        // A desk's address tells where people are, and so does its domain.
        if ((x.isRole && x.domain >= 0) || (y.isRole && y.domain >= 0)) continue
        const level = this.emailLevel(x, y, a, b)
        if (level === A.missing) isMadeOfName = true
        if ((ORDER[level] as number) > (ORDER[best] as number)) continue
        if (level === best && level !== A.same) continue
        const own = level === A.same ? this.commonness("email", this.terms.emails, x.whole) : 0
        if (level === best && own >= rarity) continue
        best = level
        rarity = own
        if (level === A.same) this.shared(this.terms.emails, x.whole)
      }
    // The same name gives the same mailbox anywhere: that says neither yes nor no.
    if (best !== A.differs || !isMadeOfName) this.set("email", best, rarity)
  }

  private emailLevel(x: Mailbox, y: Mailbox, a: Profile, b: Profile): number {
    if (x.whole === y.whole) return A.same
    if (x.isRole || y.isRole) return A.differs
    const isOneDomain = x.domain === y.domain && x.domain >= 0
    if (x.mailbox === y.mailbox)
      return x.mailbox.length < 4 ? A.differs : this.isMadeOfName(x.mailbox, a, b) ? A.missing : A.form
    if (this.isMistyped(x, y)) return A.typo
    if (isOneDomain && this.isMadeOfName(x.mailbox, a, b) && this.isMadeOfName(y.mailbox, a, b)) return A.similar
    return A.differs
  }

  private isMistyped(x: Mailbox, y: Mailbox): boolean {
    const { emails, domains } = this.terms
    const letters = (emails.letters[x.whole] as number) ^ (emails.letters[y.whole] as number)
    if (bitsIn(letters) > 4) return false
    // Where several people have a mailbox, another mailbox is another's; and a domain that several have is no typo of another.
    const isKnown = (domain: number) => domain >= 0 && (domains.counts[domain] as number) > 2
    if (x.domain === y.domain ? x.domain >= 0 && domains.sharers(x.domain) > 2 : isKnown(x.domain) && isKnown(y.domain))
      return false
    const [a, b] = [emails.texts[x.whole] as string, emails.texts[y.whole] as string]
    return Math.min(a.length, b.length) > 9 && typos(a, b, 2) <= 2
  }

  /** Whether both people's names, or the one that is known, could have given the mailbox its name. */
  private isMadeOfName(mailbox: string, a: Profile, b: Profile): boolean {
    const { texts } = this.terms.names
    const letters = mailbox.replace(/[^a-z]/g, "")
    let known = false
    for (const { given, family } of [a, b]) {
      if (!given || !family) continue
      const first = texts[given.words[0] as number] as string
      const last = texts[family.words[0] as number] as string
      if (!fits(letters, first, last)) return false
      known = true
    }
    return known
  }

  private phones(a: number[], b: number[]): void {
    const { phones } = this.terms
    let level: number = A.differs
    let rarity = 0
    for (const x of a)
      for (const y of b) {
        const digits = (phones.letters[x] as number) ^ (phones.letters[y] as number)
        const found =
          x === y ? A.same : phoneLevel(phones.texts[x] as string, phones.texts[y] as string, bitsIn(digits) < 3)
        if (found === A.same) {
          const own = this.commonness("phone", phones, x)
          if (level !== A.same || own < rarity) rarity = own
          level = A.same
          this.shared(phones, x)
        } else if (level !== A.same && found === A.typo) level = A.typo
      }
    this.set("phone", level, rarity)
  }

  private streets(a: Street[], b: Street[]): void {
    const { streets, streetWords } = this.terms
    let best: number = A.differs
    let rarity = 0
    for (const x of a)
      for (const y of b) {
        let level: number = A.differs
        let own = 0
        if (x.whole === y.whole) {
          level = A.same
          own = this.commonness("street", streets, x.whole)
        } else {
          const overlap = this.overlap(streetWords, x.words, y.words)
          const numbers = numbersLevel(x.numbers, y.numbers)
          if (overlap >= 0.99 && numbers === A.same) {
            level = A.typo
            own = this.rarestShared("area", streetWords, x.words, y.words) + this.numberRarity(x, y)
          } else if (overlap >= 0.5 && (numbers === A.same || (numbers === A.typo && overlap > 0.8))) {
            level = A.typo
          } else if (overlap >= 0.5) level = A.similar
        }
        if ((ORDER[level] as number) > (ORDER[best] as number) || (level === best && own >= rarity)) continue
        best = level
        rarity = own
        if (level === A.same || level === A.typo)
          this.shared(
            streets,
            (streets.counts[x.whole] as number) > (streets.counts[y.whole] as number) ? x.whole : y.whole,
          )
      }
    this.set("street", best, rarity)
  }

  private numberRarity(x: Street, y: Street): number {
    return x.numbers.length > 0 && y.numbers.length > 0 ? -3 : 0
  }

  /** How much of the shorter list is in the other, by weight of its words, a word with a typo as a part of one. */
  private overlap(terms: Terms, a: number[], b: number[]): number {
    const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
    let shared = 0
    let all = 0
    for (const word of shorter) {
      const weight = this.weight(terms, word)
      all += weight
      if (longer.includes(word)) shared += weight
      else if (longer.some((other) => this.isTypo(terms, word, other))) shared += weight * 0.8
    }
    return all === 0 ? 0 : shared / all
  }

  private weight(terms: Terms, word: number): number {
    return Math.log((this.size + IMAGINED) / ((terms.counts[word] as number) + 1))
  }

  private isTypo(terms: Terms, x: number, y: number): boolean {
    if (bitsIn((terms.letters[x] as number) ^ (terms.letters[y] as number)) > 4) return false
    const a = terms.texts[x] as string
    const b = terms.texts[y] as string
    const shorter = Math.min(a.length, b.length)
    return shorter >= 4 && typos(a, b, 2) <= (shorter >= 7 ? 2 : 1)
  }

  private areas(a: Profile, b: Profile) {
    const { postcodes, localities } = this.terms
    const code = this.placeLevel(postcodes, a.postcodes, b.postcodes)
    const town = this.placeLevel(localities, a.localities, b.localities)
    if (code.level === A.missing && town.level === A.missing) return
    const street = this.levels[AT.street] as number
    // Two streets of one town: half of a town's houses are that near to each other.
    if ((street === A.differs || street === A.similar) && (code.level === A.same || town.level === A.same))
      return this.set("area", A.similar)
    const rarity = Math.min(code.level === A.same ? code.rarity : 0, town.level === A.same ? town.rarity : 0)
    if (code.level === A.same && town.level === A.same) return this.set("area", A.same, rarity)
    if (code.level === A.same || town.level === A.same) {
      const other = code.level === A.same ? town.level : code.level
      return this.set("area", other === A.missing ? A.same : A.part, rarity)
    }
    this.set("area", code.level === A.typo || town.level === A.typo ? A.typo : A.differs)
  }

  private placeLevel(terms: Terms, a: number[], b: number[]): { level: number; rarity: number } {
    if (a.length === 0 || b.length === 0) return { level: A.missing, rarity: 0 }
    let level: number = A.differs
    let rarity = 0
    for (const x of a)
      for (const y of b)
        if (x === y) {
          level = A.same
          rarity = Math.min(rarity, this.commonness("area", terms, x))
        } else if (
          level === A.differs &&
          typos(terms.texts[x] as string, terms.texts[y] as string, 2) <=
            ((terms.texts[x] as string).length > 6 ? 2 : 1)
        )
          level = A.typo
    return { level, rarity }
  }

  private organizations(a: Phrase, b: Phrase, isOrganization: boolean) {
    const { organizations, organizationWords } = this.terms
    if (a.whole === b.whole) {
      this.set("organization", A.same, this.commonness("organization", organizations, a.whole))
      if (!isOrganization) this.shared(organizations, a.whole)
      return
    }
    const x = organizations.texts[a.whole] as string
    const y = organizations.texts[b.whole] as string
    if (Math.min(x.length, y.length) >= 5 && typos(x, y, 2) <= (Math.min(x.length, y.length) > 9 ? 2 : 1)) {
      this.set("organization", A.typo)
      if (!isOrganization) this.shared(organizations, a.whole)
      return
    }
    const contained = this.overlap(organizationWords, a.words, b.words)
    const rarity = this.sharedRarity(a.words, b.words)
    if (contained > 0.95) this.set("organization", A.part, rarity)
    else if (contained > 0.45) this.set("organization", A.similar, rarity / 2)
    else this.set("organization", A.differs)
    if (!isOrganization && contained > 0.95) this.shared(organizations, a.whole)
  }

  private sharedRarity(a: number[], b: number[]): number {
    let sum = 0
    for (const word of a)
      if (b.includes(word)) sum += this.commonness("organization", this.terms.organizationWords, word)
    return Math.max(sum, -9)
  }

  private oneOf(field: "domain" | "profile", terms: Terms, a: number[], b: number[]): void {
    let rarity = 0
    for (const x of a)
      if (b.includes(x)) {
        rarity = Math.min(rarity, this.commonness(field, terms, x))
        if (field === "domain") this.shared(terms, x)
      }
    this.set(field, rarity < 0 ? A.same : A.differs, rarity)
  }

  private jobTitles(a: Phrase, b: Phrase) {
    if (a.whole === b.whole)
      return this.set("jobTitle", A.same, this.commonness("jobTitle", this.terms.jobTitles, a.whole))
    this.set("jobTitle", this.overlap(this.terms.jobTitles, a.words, b.words) >= 0.5 ? A.similar : A.differs)
  }
}

/** Of what is compared several times, what counts more. */
const ORDER = [99, 0, 1, 4, 3, 6, 2, 5, 7, 8]

const isBetter = (level: number, than: number): boolean => (ORDER[level] as number) < (ORDER[than] as number)

const agrees = (level: number): boolean => level !== A.missing && level !== A.differs && level !== A.similar
const isFirm = (level: number): boolean => level === A.same || level === A.typo || level === A.part

/** Of two days without regard to the year, the logarithm of how likely they are to be one. */
const DAY_ALONE = Math.log(1 / 365)
const isOfTheDay = (a: string, b: string): boolean => (a[0] === "-") !== (b[0] === "-") && a.slice(4) === b.slice(4)

function birthdayLevel(a: string, b: string): number {
  if (a[0] === "-" || b[0] === "-") return a.slice(4) === b.slice(4) ? A.same : A.differs
  const [year, month, day] = [
    a.slice(0, 4) === b.slice(0, 4),
    a.slice(4, 6) === b.slice(4, 6),
    a.slice(6) === b.slice(6),
  ]
  if (year && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return A.swapped
  const wrong = typos(a, b, 2)
  if (wrong === 1) return A.typo
  return (year && (month || day)) || (month && day) || wrong === 2 ? A.similar : A.differs
}

/** One number with and without its area, or with one digit wrong or two exchanged. */
function phoneLevel(a: string, b: string, haveLikeDigits: boolean): number {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (shorter.length >= 7 && longer.endsWith(shorter)) return A.same
  return haveLikeDigits && shorter.length >= 7 && typos(a, b, 1) === 1 ? A.typo : A.differs
}

/** The first number is the house's. */
function numbersLevel(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? A.same : A.typo
  if (a[0] === b[0] || a.some((number) => number.length > 2 && b.includes(number))) return A.same
  return typos(a[0] as string, b[0] as string, 1) === 1 &&
    Math.max((a[0] as string).length, (b[0] as string).length) > 1
    ? A.typo
    : A.differs
}

function fits(letters: string, first: string, last: string): boolean {
  if (letters.length < 3) return false
  const initial = first.charAt(0)
  return (
    letters === first + last ||
    letters === last + first ||
    letters === initial + last ||
    letters === last + initial ||
    letters === first + last.charAt(0) ||
    letters === first ||
    letters === last
  )
}
