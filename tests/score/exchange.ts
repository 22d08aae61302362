/*
 * npm run exchange:score [-- --misses 20]: how many of the facts of real vCard and CSV files are read, by the project that the
 * files come from, and how many of the contacts are the same after they were written and read again.
 */
import fs from "node:fs"
import path from "node:path"

import type { Contact } from "../../src/domain/contact"
import { formatContactsCsv, parseContactsCsv } from "../../src/exchange/csv"
import { decodeText } from "../../src/exchange/decode-text"
import { formatVCards, parseVCards } from "../../src/exchange/vcard"
import { SHARED_CORPORA } from "../support/shared-corpora"
import { type ExpectedCard, factsOf, type Missed } from "./exchange-facts"
import { sameButForIds } from "./exchange-same"

type ExpectedFile = { file: string; type: "vcard" | "csv"; kind?: string; repository?: string; cards: ExpectedCard[] }
type Tally = { files: number; thrown: number; right: number; facts: number; contacts: number; changed: number }

const CORPUS = path.join(SHARED_CORPORA, "exchange")
const shown = Number(process.argv[process.argv.indexOf("--misses") + 1]) || 0

if (!fs.existsSync(path.join(CORPUS, "expected.json"))) {
  process.stdout.write(`skipped: the corpus of vCard and CSV files is not beside the project (${CORPUS}).\n`)
  process.exit(0)
}

const tallies = new Map<string, Tally>()
const missed: (Missed & { file: string })[] = []
for (const expected of JSON.parse(fs.readFileSync(path.join(CORPUS, "expected.json"), "utf8")) as ExpectedFile[]) {
  const source = `${expected.type} ${expected.repository ?? expected.kind ?? ""}`
  const tally = tallies.get(source) ?? { files: 0, thrown: 0, right: 0, facts: 0, contacts: 0, changed: 0 }
  tallies.set(source, tally)
  tally.files++
  score(expected, tally)
}
print()

function score({ file, type, cards }: ExpectedFile, tally: Tally): void {
  let contacts: Contact[] = []
  try {
    const text = decodeText(fs.readFileSync(path.join(CORPUS, file)))
    contacts = (type === "vcard" ? parseVCards(text) : parseContactsCsv(text)).contacts
    for (const again of [
      parseVCards(formatVCards(contacts, "3.0")),
      parseVCards(formatVCards(contacts, "4.0")),
      parseContactsCsv(formatContactsCsv(contacts)),
    ]) {
      tally.contacts += contacts.length
      tally.changed += contacts.filter((contact, i) => !sameButForIds(contact, again.contacts[i])).length
    }
  } catch (cause) {
    tally.thrown++
    missed.push({ file, fact: "read without an exception", found: String(cause) })
  }
  const found = factsOf(cards, contacts)
  tally.facts += found.facts
  tally.right += found.facts - found.missed.length
  missed.push(...found.missed.map((one) => ({ ...one, file })))
}

function print(): void {
  const rows = [...tallies].sort(([a], [b]) => a.localeCompare(b))
  for (const type of ["vcard", "csv"]) {
    const own = rows.filter(([source]) => source.startsWith(type))
    for (const [source, tally] of own) process.stdout.write(`${line(source, tally)}\n`)
    process.stdout.write(`${line(`${type}, all`, own.map(([, tally]) => tally).reduce(sum))}\n\n`)
  }
  for (const { file, fact, found } of missed.slice(0, shown)) process.stdout.write(`${file}: ${fact}\n    ${found}\n`)
}

function line(source: string, { files, thrown, right, facts, contacts, changed }: Tally): string {
  const share = facts === 0 ? "   -  " : `${((100 * right) / facts).toFixed(1).padStart(5)}%`
  const read = `${share} of ${String(facts).padStart(4)} facts in ${String(files).padStart(3)} files`
  return `${source.padEnd(42)} ${read}, ${thrown} thrown, ${changed} of ${contacts} changed in a round trip`
}

function sum(a: Tally, b: Tally): Tally {
  return Object.fromEntries(Object.keys(a).map((key) => [key, a[key as keyof Tally] + b[key as keyof Tally]])) as Tally
}
