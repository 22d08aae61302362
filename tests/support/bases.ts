import type { Contact } from "~domain/contact"

import type { LabelledSet } from "./offices"
import { randomFrom } from "./random"

/** One person as they are, before anybody writes them down. */
type Person = {
  given: string
  family: string
  suffix?: string
  emails: string[]
  phones: string[]
  birthday?: string
  address?: { streetAddress: string; locality: string; postalCode: string }
  organization?: string
  jobTitle?: string
}

const list = (text: string) => text.split(" ")
const GIVEN = list(
  "María Ana Lucía Carmen Laura Paula Elena Marta Sara Julia José Juan Carlos Luis Javier Pablo Daniel Miguel David Jorge James John Robert Michael William Emma Olivia Charlotte Sophie Grace Thomas Stefan Jürgen Katharina Sabine Heike Giulia Marco Chiara Andrei Ioana Mihai Ingrid Lars Aoife Niamh Zoltán Agnieszka Tomasz Fátima",
)
const STARTS = list("Al Bar Cor Del Es Fer Gar Hol Ib Jar Kel Lor Mar Nav Or Pas Quin Ros Sal Tor Ur Vil Wal Zam")
const MIDDLES = list("a an ar e el en er i il in o ol on or u")
const ENDS = list("berg cedo dez feld gues ham jo land mann nez rez quist ri son ta tero ton ville zo wski")
const TOWNS = list("Madrid Leeds Köln Lyon Torino Porto Cluj Gdańsk Malmö Gent Murcia Bath")
const STREETS = list(
  "Mayor Station Garten Real Mill Colón Kirch Libertad Orchard Linden Sol Park Verdi Alta Church Molino",
)
/** Of brothers and sisters born on one day, names that are near to each other. */
const TWINS = list(
  "Marta:María Carlos:Carla Daniel:Daniela Julia:Julio Paula:Pablo Ana:Eva Luis:Luisa Andrea:Andrés Jan:Jana Emma:Emily John:Joan Mario:Marco Lara:Laura Sara:Sandra Martín:Martina Eric:Erica Elena:Elisa Adrián:Adriana",
)

class Base {
  readonly contacts: Contact[] = []
  readonly clusters: string[][] = []
  readonly random: () => number
  private readonly taken = new Set<string>()

  constructor(readonly seed: number) {
    this.random = randomFrom(seed * 104_729 + 17)
  }

  chance = (share: number): boolean => this.random() < share
  upTo = (count: number): number => Math.floor(this.random() * count)
  one = <Item>(items: readonly Item[]): Item => items[this.upTo(items.length)] as Item
  digits = (count: number): string => Array.from({ length: count }, () => this.upTo(10)).join("")

  /** Few surnames are common and many are rare. */
  surname(): string {
    const at = Math.floor(this.random() ** 2.5 * STARTS.length * MIDDLES.length * ENDS.length)
    const start = STARTS[at % STARTS.length]
    const middle = MIDDLES[Math.floor(at / STARTS.length) % MIDDLES.length]
    return `${start}${middle}${ENDS[Math.floor(at / STARTS.length / MIDDLES.length)]}`
  }

  address() {
    return {
      streetAddress: `${this.one(STREETS)} ${1 + this.upTo(150)}`,
      locality: this.one(TOWNS),
      postalCode: this.digits(5),
    }
  }

  birthday = (from = 1940, years = 65): string =>
    `${from + this.upTo(years)}-${two(1 + this.upTo(12))}-${two(1 + this.upTo(28))}`

  /** Nobody else has the same. */
  privateMail(given: string, family: string): string {
    for (;;) {
      const [first, last] = [plain(given), plain(family)]
      const mailbox = this.one([`${first}.${last}`, `${first[0]}${last}`, first + last])
      const mail = `${mailbox}${this.chance(0.7) ? 1 + this.upTo(99) : ""}@${this.one(["gmail.com", "hotmail.com", "gmx.de", "outlook.com"])}`
      // Google doesn't see dots.
      const key = mail.replace(/\.(?=.*@gmail)/, "")
      if (this.taken.has(key)) continue
      this.taken.add(key)
      return mail
    }
  }

  phone = (): string => `+34${this.one(["6", "9"])}${this.digits(8)}`

  /** Somebody with a life of their own. */
  stranger(): Person {
    const [given, family] = [this.one(GIVEN), this.surname()]
    return {
      given,
      family,
      emails: this.chance(0.6) ? [this.privateMail(given, family)] : [],
      phones: this.chance(0.6) ? [this.phone()] : [],
      address: this.chance(0.4) ? this.address() : undefined,
      birthday: this.chance(0.2) ? this.birthday() : undefined,
      jobTitle: this.chance(0.3) ? this.one(list("Buyer Engineer Teacher Nurse Director Clerk")) : undefined,
    }
  }

  /** Writes somebody down, and so often again. */
  add(person: Person, repeated = 0): void {
    const ids = [this.write(person, false)]
    if (this.chance(repeated))
      do ids.push(this.write(person, true))
      while (this.chance(0.2))
    if (ids.length > 1) this.clusters.push(ids)
  }

  addAsIs(fields: Partial<Contact>): string {
    const id = fields.id ?? `${this.seed}-${this.contacts.length}`
    this.contacts.push({ emails: [], phones: [], addresses: [], urls: [], ...fields, id } as unknown as Contact)
    return id
  }

  private write(person: Person, isCopy: boolean): string {
    const isKept = () => !isCopy || this.chance(0.8)
    let { given, family } = person
    if (isCopy && this.chance(0.25)) {
      if (this.chance(0.3)) given = `${given[0]}.`
      else if (this.chance(0.5)) family = this.misspelt(family)
      else [given, family] = [plain(given).toUpperCase(), plain(family).toUpperCase()]
    }
    const names = [given, family, isKept() ? person.suffix : ""].filter(Boolean).join(" ")
    return this.addAsIs({
      ...(this.chance(0.5) ? { fullName: names } : { givenName: given, familyName: names.slice(given.length + 1) }),
      emails: person.emails.filter(isKept).map((value) => ({ value })),
      phones: person.phones.filter(isKept).map((value) => ({ value: this.chance(0.3) ? value.slice(3) : value })),
      addresses: person.address && isKept() ? [{ ...person.address }] : [],
      birthday: isKept() ? person.birthday : undefined,
      organization: isKept() ? person.organization : undefined,
      jobTitle: isKept() ? person.jobTitle : undefined,
    })
  }

  private misspelt(text: string): string {
    const at = 1 + this.upTo(text.length - 2)
    return this.chance(0.5)
      ? text.slice(0, at) + text.slice(at + 1)
      : text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
  }
}

const two = (value: number) => String(value).padStart(2, "0")
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase()

/** What a house's people have in common. */
function household(base: Base) {
  const family = base.surname()
  return { family, phone: base.phone(), address: base.address(), mail: `${plain(family)}.home@gmail.com` }
}

function families(base: Base): void {
  while (base.contacts.length < 900) {
    const { family, phone, address, mail } = household(base)
    const names = new Set(Array.from({ length: 2 + base.upTo(4) }, () => base.one(GIVEN)))
    for (const given of names)
      base.add(
        {
          given,
          family,
          address,
          phones: base.chance(0.4) ? [phone, base.phone()] : [phone],
          emails: base.chance(0.35) ? [base.privateMail(given, family)] : base.chance(0.4) ? [mail] : [],
          birthday: base.chance(0.3) ? base.birthday() : undefined,
        },
        0.15,
      )
  }
}

function fathersAndSons(base: Base): void {
  while (base.contacts.length < 700) {
    const { family, phone, address } = household(base)
    const given = base.one(GIVEN)
    const [hasSuffix, hasOwnMail] = [base.chance(0.5), base.chance(0.5)]
    for (const isSon of [false, true])
      base.add(
        {
          given,
          family,
          suffix: hasSuffix ? (isSon ? "Jr." : "Sr.") : undefined,
          address,
          phones: base.chance(0.5) ? [phone, base.phone()] : [phone],
          emails: hasOwnMail ? [base.privateMail(given, family)] : [],
          birthday: base.birthday(isSon ? 1970 : 1938, 25),
        },
        0.1,
      )
    for (let others = base.upTo(5); others > 0; others--) base.add(base.stranger(), 0.1)
  }
}

/** In one family of eight two were born on one day; half of these have names that are near to each other. */
function twins(base: Base): void {
  while (base.contacts.length < 1500) {
    const { family, phone, address } = household(base)
    const given = new Set([base.one(GIVEN), base.one(GIVEN)])
    const born = base.chance(0.12) ? base.birthday() : undefined
    if (born) for (const name of base.one(TWINS).split(":")) given.add(base.chance(0.5) ? name : base.one(GIVEN))
    for (const [at, name] of [...given].entries())
      base.add(
        {
          given: name,
          family,
          address,
          birthday: (at > 1 ? born : undefined) ?? base.birthday(),
          phones: base.chance(0.4) ? [phone, base.phone()] : [phone],
          emails: base.chance(0.5) ? [base.privateMail(name, family)] : [],
        },
        0.12,
      )
  }
}

/** A company whose people are reached through one number, by what is dialled after it, or through its desks' addresses. */
const company =
  (people: number, repeated: number, isOfDesks: boolean) =>
  (base: Base): void => {
    for (let at = 1; base.contacts.length < people; at++) {
      const word = base.surname()
      const [domain, phone, address] = [`${plain(word)}${at}.es`, base.phone(), base.address()]
      const taken = new Set<string>()
      for (let left = 2 + base.upTo(30); left > 0; left--) {
        const [given, family] = [base.one(GIVEN), base.surname()]
        const mailbox = isOfDesks
          ? base.one(list("info ventas sales admin facturas soporte rrhh compras pedidos contabilidad"))
          : base.one([`${plain(given)}.${plain(family)}`, (plain(given)[0] as string) + plain(family)])
        const extension = String(100 + base.upTo(30))
        const own = isOfDesks ? [`${given} ${family}`] : [`${given} ${family}`, mailbox, extension]
        if (own.some((one) => taken.has(one))) continue
        for (const one of own) taken.add(one)
        base.add(
          {
            given,
            family,
            emails: base.chance(0.6) ? [`${mailbox}@${domain}`] : [],
            phones: [isOfDesks ? phone : `${phone} ext. ${extension}`],
            address: base.chance(0.5) ? address : undefined,
            organization: base.chance(0.9) ? `${word} Sistemas` : undefined,
            jobTitle: base.chance(0.4) ? base.one(list("Ventas Compras Dirección Administración")) : undefined,
          },
          repeated,
        )
      }
    }
  }

const strangers =
  (people: number, repeated: number) =>
  (base: Base): void => {
    while (base.contacts.length < people) base.add(base.stranger(), repeated)
  }

/** What somebody types who tries a program out: numbered names and addresses, of whom none is another. */
function patterned(base: Base): void {
  const size = 5 + base.upTo(36)
  const name = base.one(list("Anna Person User Test Contact Kunde Cliente Lead"))
  const family = base.one(["", "Test", "Muster", "Example", base.surname()])
  const domain = base.one(list("acme.es gmail.com test.com example.com empresa.es"))
  const style = base.upTo(6)
  const hasPhones = base.chance(0.5)
  const from = base.one([0, 1, 1, 1, 10, 97, 1000])
  const shared = base.chance(0.5) ? { organization: "Acme" } : {}
  for (let at = from; at < from + size; at++) {
    const letter = at - from < 26 ? String.fromCharCode(65 + at - from) : `A${at}`
    const fields: Partial<Contact>[] = [
      { fullName: `${name} ${family} ${at}`.replace("  ", " "), emails: [{ value: `${plain(name)}${at}@${domain}` }] },
      { fullName: `${name}${at}`, emails: [{ value: `${name.charAt(0)}${at}@${domain}` }] },
      { givenName: name, familyName: `${family || "Nº"} ${at}`, emails: [{ value: `${name}.${at}@${domain}` }] },
      { givenName: `${name}${at}`, familyName: family || name, emails: [{ value: `${name}+${at}@${domain}` }] },
      { fullName: `${name} ${letter}`, emails: [{ value: `${name}${letter}@${domain}` }] },
      { emails: [{ value: `${plain(name)}_${two(at)}@${domain}` }] },
    ]
    base.addAsIs({
      ...fields[style],
      ...shared,
      phones: hasPhones ? [{ value: `+34 600 000 ${String(at).padStart(3, "0")}` }] : [],
    })
  }
  if (base.chance(0.5)) {
    const first = base.contacts[0] as Contact
    base.clusters.push([first.id, base.addAsIs({ ...first, id: `${base.seed}-again` })])
  }
}

function tiny(base: Base): void {
  const size = 5 + base.upTo(36)
  const repeated = base.one([0, 0.1, 0.4])
  const sorts = [
    families,
    twins,
    fathersAndSons,
    company(size, repeated, true),
    company(size, repeated, false),
    strangers(size, repeated),
  ]
  base.one(sorts)(base)
  const kept = new Set(base.contacts.slice(0, size).map(({ id }) => id))
  base.contacts.length = kept.size
  const clusters = base.clusters.map((ids) => ids.filter((id) => kept.has(id))).filter(({ length }) => length > 1)
  base.clusters.splice(0, base.clusters.length, ...clusters)
}

/** Bases of people that are hard to tell apart: how each is made, and of how many of its sort one figure is. */
const BASES_OF: Record<string, { make: (base: Base) => void; bases: number }> = {
  "families with one telephone": { make: families, bases: 3 },
  "fathers and sons of one name": { make: fathersAndSons, bases: 3 },
  "families with twins": { make: twins, bases: 3 },
  "switchboards with extensions": { make: company(800, 0.2, false), bases: 3 },
  "desks' addresses": { make: company(800, 0.2, true), bases: 3 },
  "numbered test data": { make: patterned, bases: 60 },
  "tiny bases": { make: tiny, bases: 60 },
  "one in a thousand twice": { make: strangers(20_000, 0.001), bases: 2 },
  "one in a thousand twice, in offices": { make: company(20_000, 0.001, false), bases: 2 },
  "nobody twice": { make: strangers(5_000, 0), bases: 1 },
  "nobody twice, in offices": { make: company(5_000, 0, true), bases: 1 },
  "nobody twice, of twenty thousand": { make: strangers(20_000, 0), bases: 1 },
}

export const BASES: Record<string, number> = Object.fromEntries(
  Object.entries(BASES_OF).map(([name, { bases }]) => [name, bases]),
)

/** People of a base of some sort, some of them there several times, made anew the same way from a seed. */
export function baseOf(name: string, seed: number): LabelledSet {
  const base = new Base(seed)
  BASES_OF[name]?.make(base)
  return { name, contacts: base.contacts, clusters: base.clusters }
}
