import type { Contact } from "~domain/contact"

import type { LabelledSet } from "./offices"
import { randomFrom } from "./random"

const list = (text: string) => text.split(" ")
const STARTS = list(
  "Acro Bel Cor Dal Elec Fer Gal Hid Iber Jov Kal Lum Mar Nor Oma Pol Quin Ros Sol Tec Uni Ver Wal Zen",
)
const ENDS = list("dia gen lux mar med nova plan quim res san tal tex tron val ven via wald xis zona plast")
const TRADES = list(
  "Logistics Foods Textiles Energy Systems Motors Consulting Cerámica Seguros Pharma Transportes Bau Verlag Conseil",
)
const FORMS: Record<string, string[]> = {
  Spain: [", S.L.", " S.A.", " SL", ""],
  France: [" SAS", " S.A.R.L.", ""],
  Germany: [" GmbH", " AG", " GmbH & Co. KG", ""],
  Italy: [" S.p.A.", " S.r.l.", ""],
}
const COUNTRIES: [string, string, string][] = [
  ["Iberia", "Spain", "+34"],
  ["España", "Spain", "+34"],
  ["France", "France", "+33"],
  ["Deutschland", "Germany", "+49"],
  ["Italia", "Italy", "+39"],
]
const TOWNS: Record<string, string[]> = {
  Spain: list("Madrid Valencia Bilbao Murcia Vigo Málaga"),
  France: list("Lyon Nantes Lille Toulouse Rennes"),
  Germany: list("Köln Bremen Ulm Kassel Leipzig"),
  Italy: list("Torino Bari Padova Genova Parma"),
}
const STREETS = list("Mayor Industria Garten Rivoli Verdi Colón Bahnhof Gambetta Roma Progreso Goethe Libertad")

type Company = {
  name: string
  country: string
  code: string
  town: string
  street: string
  postalCode: string
  phone: string
  domain?: string
  desk: string
}

class Register {
  readonly contacts: Contact[] = []
  readonly clusters: string[][] = []
  private readonly random: () => number

  constructor(readonly seed: number) {
    this.random = randomFrom(seed * 15_485_863 + 5)
  }

  chance = (share: number): boolean => this.random() < share
  upTo = (count: number): number => Math.floor(this.random() * count)
  one = <Item>(items: readonly Item[]): Item => items[this.upTo(items.length)] as Item
  digits = (count: number): string => Array.from({ length: count }, () => this.upTo(10)).join("")
  word = (): string => `${this.one(STARTS)}${this.one(ENDS)}`

  company(name: string, domain: string | undefined, place = this.one(COUNTRIES)): Company {
    const [, country, code] = place
    return {
      name,
      country,
      code,
      domain,
      town: this.one(TOWNS[country] as string[]),
      street: `${this.one(STREETS)} ${1 + this.upTo(140)}`,
      postalCode: this.digits(5),
      phone: `${code}9${this.digits(8)}`,
      desk: this.one(list("info ventas contact office hola")),
    }
  }

  /** Writes a company down, and some again. */
  add(company: Company, repeated: number): void {
    const ids = [this.write(company, false)]
    while (this.chance(repeated) && ids.length < 4) ids.push(this.write(company, true))
    if (ids.length > 1) this.clusters.push(ids)
  }

  private write(company: Company, isCopy: boolean): string {
    const id = `${this.seed}-${this.contacts.length}`
    const isKept = () => !isCopy || this.chance(0.75)
    let { name } = company
    if (isCopy && this.chance(0.4)) name = this.one([name.toUpperCase(), plain(name), this.misspelt(name)])
    const organization = name + this.one(FORMS[company.country] as string[])
    const hasDomain = company.domain !== undefined && isKept()
    const hasSite = this.chance(0.5)
    this.contacts.push({
      id,
      kind: "organization",
      fullName: organization,
      organization,
      emails: hasDomain && (!hasSite || this.chance(0.5)) ? [{ value: `${company.desk}@${company.domain}` }] : [],
      urls: hasDomain && hasSite ? [{ value: `https://www.${company.domain}/` }] : [],
      phones: isKept() ? [{ value: this.chance(0.5) ? company.phone : company.phone.slice(3) }] : [],
      addresses: isKept()
        ? [
            {
              streetAddress: company.street,
              locality: company.town,
              postalCode: company.postalCode,
              country: company.country,
            },
          ]
        : [],
    } as unknown as Contact)
    return id
  }

  private misspelt(text: string): string {
    const at = 1 + this.upTo(text.length - 2)
    return text.slice(0, at) + text.slice(at + 1)
  }
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")
const domainOf = (text: string) => `${plain(text).toLowerCase().replaceAll(" ", "")}.com`

const REPEATED = 0.2
const fill = (register: Register, size: number, one: () => void): void => {
  while (register.contacts.length < size) one()
}

/** A group's companies, each in its country with its name, some under the group's domain: "Acme Iberia" and "Acme France". */
function subsidiaries(register: Register): void {
  fill(register, 600, () => {
    const group = `${register.word()} ${register.one(TRADES)}`
    const isOneDomain = register.chance(0.6)
    const countries = new Map(COUNTRIES.filter(() => register.chance(0.5)).map((place) => [place[1], place]))
    for (const place of countries.values())
      register.add(
        register.company(`${group} ${place[0]}`, isOneDomain ? domainOf(group) : domainOf(group + place[0]), place),
        REPEATED,
      )
  })
}

/** One company's shops or offices, told apart by town, number or address alone; each is a place of its own. */
function branches(register: Register): void {
  fill(register, 600, () => {
    const name = `${register.word()} ${register.one(TRADES)}`
    const place = register.one(COUNTRIES)
    const style = register.upTo(3)
    const towns = new Set<string>()
    for (let at = 1, left = 1 + register.upTo(6); left > 0; left--, at++) {
      const company = register.company(name, register.chance(0.7) ? domainOf(name) : undefined, place)
      if (towns.has(company.town)) continue
      towns.add(company.town)
      register.add(
        { ...company, name: style === 0 ? `${name} ${company.town}` : style === 1 ? `${name} ${at}` : name },
        REPEATED,
      )
    }
  })
}

/** Companies of other names that write from one domain and sit in one house. */
function groupsOfOneDomain(register: Register): void {
  fill(register, 600, () => {
    const word = register.word()
    const seat = register.company(word, domainOf(word))
    const trades = new Set(Array.from({ length: 1 + register.upTo(5) }, () => register.one(TRADES)))
    for (const trade of trades)
      register.add(
        {
          ...seat,
          name: register.chance(0.6) ? `${word} ${trade}` : `${register.word()} ${trade}`,
          phone: register.chance(0.5) ? seat.phone : `${seat.code}9${register.digits(8)}`,
        },
        REPEATED,
      )
  })
}

/** Firms of one name in several towns that know nothing of each other. */
function homonyms(register: Register): void {
  const names = Array.from(
    { length: 60 },
    () =>
      `${register.one(list("Bar Farmacia Hotel Talleres Panadería Clínica Garage"))} ${register.one(list("Central Sol Europa Moderno Martínez Plaza Norte Mar"))}`,
  )
  fill(register, 600, () => {
    const name = register.chance(0.5) ? register.one(names) : `${register.word()} ${register.one(TRADES)}`
    const company = register.company(name, undefined)
    register.add(
      {
        ...company,
        domain: register.chance(0.4) ? domainOf(`${name} ${company.town}${register.digits(2)}`) : undefined,
      },
      REPEATED,
    )
  })
}

const unrelated =
  (size: number, repeated: number) =>
  (register: Register): void =>
    fill(register, size, () => {
      const name = `${register.word()} ${register.one(TRADES)}`
      register.add(
        register.company(name, register.chance(0.6) ? domainOf(name + register.digits(2)) : undefined),
        repeated,
      )
    })

const COMPANIES_OF: Record<string, { make: (register: Register) => void; sets: number }> = {
  subsidiaries: { make: subsidiaries, sets: 3 },
  branches: { make: branches, sets: 3 },
  "groups of one domain": { make: groupsOfOneDomain, sets: 3 },
  "firms of one name": { make: homonyms, sets: 3 },
  companies: { make: unrelated(800, REPEATED), sets: 3 },
  "few companies": { make: unrelated(25, REPEATED), sets: 30 },
  "no company twice": { make: unrelated(5_000, 0), sets: 1 },
}

export const COMPANIES: Record<string, number> = Object.fromEntries(
  Object.entries(COMPANIES_OF).map(([name, { sets }]) => [name, sets]),
)

/** Organisations of some sort, some of them there several times, made anew the same way from a seed. */
export function companiesOf(name: string, seed: number): LabelledSet {
  const register = new Register(seed)
  COMPANIES_OF[name]?.make(register)
  return { name, contacts: register.contacts, clusters: register.clusters }
}
