import type { Contact } from "~domain/contact"

import { randomFrom } from "./random"

/** Contacts with the groups of ids that are one person. */
export type LabelledSet = { name: string; contacts: Contact[]; clusters: string[][] }

type Language = {
  given: string[]
  family: string[]
  streets: string[]
  towns: [string, string][]
  code: string
  nicknames: Record<string, string>
}

const list = (text: string) => text.split(" ")
const pairs = (text: string) => Object.fromEntries(list(text).map((pair) => pair.split(":"))) as Record<string, string>

const LANGUAGES: Record<string, Language> = {
  en: {
    given: list(
      "James Robert John Michael David William Richard Thomas Christopher Daniel Matthew Anthony Andrew Joshua Kenneth Steven Edward Samuel Mary Patricia Jennifer Elizabeth Susan Jessica Sarah Karen Margaret Sandra Ashley Kimberly Emily Rebecca Laura Deborah Katherine Abigail Joan Jane Judith Jack",
    ),
    family: list(
      "Smith Johnson Brown Taylor Wilson Clark Walker Hall Young King Wright Hill Scott Green Baker Adams Nelson Mitchell Carter Turner Parker Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Kelly Howard Fletcher Whitcombe Ashdown Pemberley Okafor Lindqvist Marchetti Szymanski",
    ),
    streets: list("High Church Station Victoria Mill Park Queen Bridge Orchard Windsor"),
    towns: [
      ["Leeds", "LS1 4AP"],
      ["Bristol", "BS1 5TR"],
      ["York", "YO1 7HH"],
      ["Bath", "BA1 1SU"],
      ["Reading", "RG1 2LU"],
    ],
    code: "+44",
    nicknames: pairs(
      "James:Jim Robert:Bob Michael:Mike David:Dave William:Bill Richard:Rick Thomas:Tom Christopher:Chris Daniel:Dan Matthew:Matt Anthony:Tony Andrew:Andy Joshua:Josh Kenneth:Ken Steven:Steve Edward:Ted Samuel:Sam Patricia:Pat Jennifer:Jenny Elizabeth:Liz Susan:Sue Jessica:Jess Margaret:Peggy Sandra:Sandy Kimberly:Kim Rebecca:Becky Deborah:Debbie Katherine:Kate Abigail:Abby",
    ),
  },
  es: {
    given: list(
      "José Antonio Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio Fernando Luis Jorge Alberto Álvaro Diego Adrián María Carmen Ana Isabel Laura Cristina Marta Dolores Lucía Pilar Elena Raquel Rosa Concepción Rosario Mercedes Beatriz Nuria Silvia Teresa",
    ),
    family: list(
      "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Castro Ortega Rubio Sanz Iglesias Barrenechea Etxeberria Puigdevall Casamayor Montenegro",
    ),
    streets: list("Mayor Real Colón Alcalá Serrano Goya Cervantes Sol Libertad Constitución"),
    towns: [
      ["Madrid", "28013"],
      ["Valencia", "46001"],
      ["Sevilla", "41004"],
      ["Bilbao", "48001"],
      ["Zaragoza", "50003"],
    ],
    code: "+34",
    nicknames: pairs(
      "José:Pepe Francisco:Paco Manuel:Manolo Antonio:Toni Jesús:Chus Alejandro:Álex Rafael:Rafa Miguel:Miki Fernando:Nando Alberto:Berto Dolores:Lola Concepción:Concha Rosario:Charo Mercedes:Merche Pilar:Pili Isabel:Isa Beatriz:Bea Teresa:Tere",
    ),
  },
  de: {
    given: list(
      "Hans Peter Michael Thomas Andreas Stefan Christian Wolfgang Klaus Jürgen Günter Uwe Bernd Frank Heinrich Johannes Maximilian Sebastian Alexander Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Andrea Susanne Gisela Katharina Friederike Magdalena",
    ),
    family: list(
      "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Herrmann Walter König Niedermeier Osterkamp Brettschneider",
    ),
    streets: list("Haupt Bahnhof Garten Schul Berg Linden Kirch Wald Mozart Goethe"),
    towns: [
      ["Köln", "50667"],
      ["Bremen", "28195"],
      ["Leipzig", "04109"],
      ["Ulm", "89073"],
      ["Kassel", "34117"],
    ],
    code: "+49",
    nicknames: pairs(
      "Michael:Michi Thomas:Tom Andreas:Andi Stefan:Steffen Christian:Chris Wolfgang:Wolf Heinrich:Heinz Johannes:Hannes Maximilian:Max Sebastian:Basti Alexander:Alex Ursula:Uschi Elisabeth:Lisa Brigitte:Gitte Susanne:Susi Katharina:Kathi Magdalena:Lena",
    ),
  },
}

/** What sort of offices there are, each figure a share from 0 to 1. */
export type OfficeKind = {
  language: keyof typeof LANGUAGES
  size: [number, number]
  /** Of the people, those with the surname of the house. */
  oneSurname: number
  /** Have an address of their own at the office's domain; of the others some write from the office's one. */
  ownEmail: number
  officeEmail: number
  mobile: number
  /** Direct lines next to each other, in place of the one switchboard. */
  directLines: number
  /** Have a birthday, a title, the office's street. */
  birthday: number
  title: number
  street: number
  organization: number
  /** Of the people, those who are there twice or more; and of these, those who were at another office before. */
  repeated: number
  moved: number
  /** Of the copies, how much of each field is lost, and how much is written otherwise. */
  lost: number
  changed: number
  noNameParts: number
}

const OFFICE: OfficeKind = {
  language: "en",
  size: [4, 14],
  oneSurname: 0.15,
  ownEmail: 0.6,
  officeEmail: 0.3,
  mobile: 0.3,
  directLines: 0.1,
  birthday: 0,
  title: 0.5,
  street: 0.8,
  organization: 0.9,
  repeated: 0.3,
  moved: 0.05,
  lost: 0.25,
  changed: 0.3,
  noNameParts: 0.3,
}

export const OFFICES: Record<string, Partial<OfficeKind>> = {
  offices: {},
  "family businesses": { language: "es", oneSurname: 0.7, size: [3, 9], ownEmail: 0.4, mobile: 0.5 },
  "large offices": { language: "de", size: [30, 90], oneSurname: 0.04, ownEmail: 0.7 },
  "switchboards and info@ alone": { size: [4, 25], ownEmail: 0, officeEmail: 0.8, mobile: 0.05, oneSurname: 0.3 },
  "direct lines": { language: "de", directLines: 0.9, size: [8, 30], oneSurname: 0.1, ownEmail: 0.5 },
  households: {
    size: [2, 5],
    oneSurname: 0.95,
    ownEmail: 0,
    officeEmail: 0.25,
    organization: 0,
    title: 0,
    mobile: 0.4,
    birthday: 0.3,
    language: "es",
  },
  "people who change offices": { moved: 0.6, mobile: 0.6, repeated: 0.4 },
  "full names only": { noNameParts: 1, language: "es", oneSurname: 0.35, ownEmail: 0.4 },
  "few duplicates": { repeated: 0.05, oneSurname: 0.4, size: [5, 30] },
  "many duplicates": { repeated: 0.8, oneSurname: 0.4, lost: 0.4, changed: 0.5 },
  "everything shared": {
    oneSurname: 0.6,
    ownEmail: 0.15,
    officeEmail: 0.9,
    mobile: 0.1,
    street: 1,
    organization: 1,
    lost: 0.1,
  },
}

/** People of offices, some of them there several times, made anew the same way from a seed. */
export function officesOf(name: string, people = 700, seed = 1): LabelledSet {
  const kind = { ...OFFICE, ...OFFICES[name] }
  const random = randomFrom(seed * 7919 + name.length)
  const language = LANGUAGES[kind.language] as Language
  const chance = (share: number) => random() < share
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join("")
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase()
  const contacts: Contact[] = []
  const clusters: string[][] = []
  const add = (fields: Partial<Contact>): string => {
    const id = `${seed}-${contacts.length}`
    contacts.push({ id, emails: [], phones: [], addresses: [], urls: [], ...fields } as unknown as Contact)
    return id
  }
  const offices: Office[] = []
  let made = 0
  while (made < people) {
    const office = newOffice()
    offices.push(office)
    const size = kind.size[0] + Math.floor(random() * (kind.size[1] - kind.size[0] + 1))
    const taken = new Set<string>()
    for (let i = 0; i < size; i++) {
      const given = one(language.given)
      const family = chance(kind.oneSurname) ? office.surname : one(language.family)
      if (taken.has(`${given} ${family}`)) continue
      taken.add(`${given} ${family}`)
      made++
      const second = kind.language === "es" && chance(0.4) ? one(language.family) : ""
      const person = newPerson(office, given, family, second, freeMailbox(office, given, family, office.mailboxes))
      const ids = [add(shape(person))]
      if (chance(kind.repeated))
        for (let copies = 1 + Math.floor(random() ** 2 * 3); copies > 0; copies--) {
          const isMoved = chance(kind.moved)
          if (isMoved && person.mobile === undefined) contacts.at(-1)?.emails.push({ value: person.privateMail })
          const from = isMoved ? moved(person, one(offices)) : person
          ids.push(add(copyOf(from)))
        }
      if (ids.length > 1) clusters.push(ids)
    }
  }
  return { name, contacts: shuffled(contacts, random), clusters }

  type Office = ReturnType<typeof newOffice>
  type Person = ReturnType<typeof newPerson>
  function newOffice() {
    const surname = one(language.family)
    const word = chance(0.4)
      ? surname
      : one(list("Norte Delta Nova Atlas Prima Terra Vega Orion Iris Faro Roble Lince Apex Summit Zenit Arbor"))
    const trade = one(
      list("Logistics Foods Labs Media Energy Textiles Systems Travel Motors Health Legal Partners Consulting Design"),
    )
    const [locality, postalCode] = one(language.towns)
    return {
      surname,
      mailboxes: new Set<string>(),
      organization: `${word} ${trade}`,
      domain: `${plain(word)}${chance(0.5) ? "-" : ""}${plain(trade)}${chance(0.5) ? Math.floor(random() * 90 + 10) : ""}.${one(["com", "net", "es", "de", "co.uk"])}`,
      phone: `${language.code}9${digits(8)}`,
      pattern: one(["first.last", "flast", "first", "firstlast"]),
      address: {
        streetAddress: `${language.streets[0] === "Mayor" ? `Calle ${one(language.streets)} ${1 + Math.floor(random() * 120)}` : `${1 + Math.floor(random() * 120)} ${one(language.streets)} Street`}`,
        locality,
        postalCode,
      },
    }
  }

  function newPerson(office: Office, given: string, family: string, second: string, mail: string) {
    return {
      given,
      family,
      second,
      office,
      emails: [...(chance(kind.ownEmail) ? [mail] : chance(kind.officeEmail) ? [`info@${office.domain}`] : [])],
      privateMail: `${plain(given)}${one([".", "", "_"])}${plain(family)}${chance(0.6) ? digits(2) : ""}@${one(["gmail.com", "hotmail.com", "yahoo.es", "gmx.de"])}`,
      phone: chance(kind.directLines) ? office.phone.slice(0, -2) + digits(2) : office.phone,
      mobile: chance(kind.mobile) ? `${language.code}6${digits(8)}` : undefined,
      birthday: chance(kind.birthday)
        ? `19${50 + Math.floor(random() * 50)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
        : undefined,
      jobTitle: chance(kind.title)
        ? one(list("Manager Director Accountant Engineer Buyer Assistant Partner Clerk"))
        : undefined,
      hasStreet: chance(kind.street),
      hasOrganization: chance(kind.organization),
    }
  }
  function freeMailbox(office: Office, given: string, family: string, taken: Set<string>): string {
    const [first, last] = [plain(given), plain(family)]
    const usual =
      { "first.last": `${first}.${last}`, flast: `${first[0]}${last}`, first, firstlast: first + last }[
        office.pattern
      ] ?? first
    let mailbox = usual
    for (let i = 2; taken.has(mailbox); i++) mailbox = usual + i
    taken.add(mailbox)
    return `${mailbox}@${office.domain}`
  }
  /** At another office with another address, known by the mobile or the private address that went along. */
  function moved(person: Person, office: Office): Person {
    const { given, family, mobile, privateMail } = person
    const mail = freeMailbox(office, given, family, office.mailboxes)
    const emails = mobile === undefined ? [mail, privateMail] : [mail]
    return { ...person, office, emails, phone: office.phone, jobTitle: undefined }
  }
  function shape(
    person: Person,
    given = person.given,
    family = person.second ? `${person.family} ${person.second}` : person.family,
  ): Partial<Contact> {
    const whole = [given, family].filter(Boolean).join(" ")
    return {
      ...(chance(kind.noNameParts)
        ? { fullName: chance(0.1) && given && family ? `${family}, ${given}` : whole }
        : {
            givenName: given || undefined,
            familyName: family || undefined,
            ...(chance(0.5) ? { fullName: whole } : {}),
          }),
      organization: person.hasOrganization ? person.office.organization : undefined,
      jobTitle: person.jobTitle,
      birthday: person.birthday,
      emails: person.emails.map((value) => ({ value })),
      phones: [person.phone, ...(person.mobile ? [person.mobile] : [])].map((value) => ({ value })),
      addresses: person.hasStreet ? [{ ...person.office.address }] : [],
    }
  }
  function copyOf(person: Person): Partial<Contact> {
    let given = person.given
    let family = person.second && !chance(0.5) ? `${person.family} ${person.second}` : person.family
    if (chance(kind.changed)) {
      const what = random()
      if (what < 0.35) given = language.nicknames[given] ?? given
      else if (what < 0.55) given = `${given[0]}${chance(0.5) ? "." : ""}`
      else if (what < 0.75) family = misspelt(family)
      else if (what < 0.85) given = misspelt(given)
      else if (what < 0.95)
        [given, family] = [
          given.normalize("NFD").replace(/\p{M}/gu, ""),
          family.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
        ]
      else [given, family] = [family, given]
    }
    const fields = shape(person, given, family)
    if (chance(kind.lost)) fields.emails = fields.emails?.filter(({ value }) => value === person.privateMail)
    if (chance(kind.lost)) fields.phones = fields.phones?.slice(1)
    else if (chance(kind.changed)) fields.phones = fields.phones?.map(({ value }) => ({ value: otherForm(value) }))
    if (chance(kind.lost)) fields.addresses = []
    else if (chance(kind.changed) && fields.addresses?.[0])
      fields.addresses[0].streetAddress = fields.addresses[0].streetAddress
        ?.replace("Street", "St.")
        .replace("Calle", "C/")
    if (chance(kind.lost)) fields.organization = undefined
    else if (chance(kind.changed) && fields.organization) fields.organization += one([", S.L.", " Ltd", " GmbH", ""])
    if (chance(kind.lost)) fields.jobTitle = undefined
    if (chance(kind.changed * 0.5)) fields.emails = [{ value: person.privateMail }, ...(fields.emails ?? [])]
    if (chance(kind.lost * 0.5)) fields.birthday = undefined
    return fields
  }
  function misspelt(text: string): string {
    const at = 1 + Math.floor(random() * (text.length - 2))
    const what = random()
    if (what < 0.35) return text.slice(0, at) + text.slice(at + 1)
    if (what < 0.65) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
    return text.slice(0, at) + one(list("a e i o n r s t l")) + text.slice(what < 0.85 ? at + 1 : at)
  }
  function otherForm(phone: string): string {
    const own = phone.slice(3)
    return one([
      own,
      `${own.slice(0, 3)} ${own.slice(3, 6)} ${own.slice(6)}`,
      `00${phone.slice(1)}`,
      `${phone.slice(0, 3)} (0)${own}`,
    ])
  }
}

const two = (value: number) => String(value).padStart(2, "0")

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[items[i], items[j]] = [items[j] as Item, items[i] as Item]
  }
  return items
}
