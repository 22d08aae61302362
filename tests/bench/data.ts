import type { Contact } from "~domain/contact"

import { randomFrom } from "../support/random"

const GIVEN =
  "Ana Luis María Carmen José Elena Pablo Lucía Marco Giulia Emma Oliver Sophie Liam Noah Olivia Hans Greta Ion Elena".split(
    " ",
  )
const FAMILY =
  "García López Martínez Sánchez Pérez Muñoz Rossi Bianchi Smith Jones Brown Taylor Müller Schmidt Popescu Ionescu Dubois Moreau".split(
    " ",
  )
const WORD = "Norte Delta Sol Nova Atlas Prima Terra Luna Vega Orion Cobalt Ámbar Iris Faro Roble Lince".split(" ")
const TRADE = "Logistics Foods Labs Media Energy Textiles Systems Travel Motors Health".split(" ")
const JOB = "Buyer|Head of Sales|Gerente|Directora comercial|Engineer|CFO|Office manager".split("|")

/** The same people at every run. */
export function* people(count: number, seed = 7): Generator<Contact> {
  const random = randomFrom(seed)
  const one = (list: string[]) => list[Math.floor(random() * list.length)] as string
  for (let i = 0; i < count; i++) {
    const given = one(GIVEN)
    const family = one(FAMILY)
    const company = `${one(WORD)} ${one(TRADE)}`
    const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s/g, "")
    yield {
      id: `01900000-0000-7000-8000-${i.toString(16).padStart(12, "0")}`,
      kind: "person",
      fullName: `${given} ${family}`,
      jobTitle: one(JOB),
      organization: company,
      emails: [{ value: `${plain(given)}.${plain(family)}${i}@${plain(company)}.test` }],
      phones: [{ value: `+34${600_000_000 + Math.floor(random() * 99_999_999)}` }],
      addresses: [],
      urls: [],
      tags: random() < 0.2 ? ["fair"] : [],
      stage: "contact",
      relationship: "prospect",
      provenance: {},
      stamps: { "*": "0190000000000000bench" },
      createdAt: 1_795_000_000_000 + i,
    }
  }
}

export const SIZES = [1_000, 10_000, 100_000]
