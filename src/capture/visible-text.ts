import type { CapturedAddress } from "~domain/captured"

import { contains, parentOf } from "./dom"
import { findEmails, isRoleAddress } from "./find-emails"
import { isJobTitle } from "./job-title"
import { type NameInLine, nameInLine, namesInLine } from "./name-in-line"
import { organizationOfPage } from "./organization-name"
import type { PageLine } from "./page-lines"
import type { Found, PageSource } from "./page-source"
import type { PageView } from "./page-view"
import { isAddressOf, readPersonName } from "./person-name"
import { findPhones } from "./phone/find-phones"
import { findAddresses } from "./postal-address"

/**
 * People and organisations in what a page shows: e-mail addresses, telephones and postal addresses, with the names and titles
 * that stand beside them. The only source that guesses, and the last to be believed.
 */
export const visibleText: PageSource = {
  kind: "visible-text",
  confidence: 0.6,
  appliesTo: ({ text }) => text.lines.length > 0,
  read: (page) => new Reading(page).contacts(),
}

type Person = { at: number; block: Element; found: Found & Ways; isCertain: boolean }

/** How somebody is reached, and the lines that say so. */
type Ways = { emails: string[]; phones: string[]; texts: Map<string, string> }

const MOST_PEOPLE = 200
const MOST_VALUES = 400
/** How many lines from a name its details may stand. */
const NEAR = 10
class Reading {
  private readonly lines: PageLine[]
  private readonly people: Person[] = []
  private readonly personOf = new Map<Element, Person | "several">()
  private readonly general: Found & Ways & { addresses: CapturedAddress[] } = {
    emails: [],
    phones: [],
    addresses: [],
    texts: new Map(),
  }
  private readonly alone: Found[] = []
  private readonly titles = new Map<number, boolean>()

  constructor(private readonly page: PageView) {
    this.lines = page.text.lines
  }

  contacts(): Found[] {
    this.findPeople()
    this.findWays()
    const people = this.people.filter(
      ({ found, isCertain }) => isCertain || found.emails.length > 0 || found.phones.length > 0,
    )
    this.general.addresses = findAddresses(this.lines)
      .map(({ address }) => address)
      .slice(0, 50)
    const { emails, phones, addresses } = this.general
    const isContactPage = emails.length + phones.length + addresses.length > 0
    const isTelling = isContactPage || people.length > 0 || isAboutContact(this.page.url)
    // Where nothing else speaks of contacts, several signs must agree on whose page it is.
    this.general.organization = organizationOfPage(this.page, isTelling ? 3 : 5)
    const hasGeneral = isContactPage || this.general.organization !== undefined
    return [...people.map(({ found }) => found), ...this.alone, ...(hasGeneral ? [this.general] : [])]
  }

  /** A line that is a name, or holds one beside a title. */
  private findPeople(): void {
    const { lines } = this
    for (let at = 0; at < lines.length && this.people.length < MOST_PEOPLE; at++) {
      const line = lines[at] as PageLine
      if (line.length > 400 || !line.isCapital || line.digits > 0) continue
      const { text, block } = line
      if (text.length < 4 || text.length > 160) continue
      const names = namesInLine(text)
      const other = names.length === 0 ? this.nameBesideTitle(at, text) : undefined
      for (const read of other ? [other] : names) {
        const jobTitle = read.jobTitle ?? this.titleNear(at)
        const found = { fullName: read.fullName, jobTitle, emails: [], phones: [], texts: new Map(), element: block }
        this.addPerson({ at, block, found, isCertain: !!jobTitle || read.isCertain })
      }
    }
  }

  /** A name that nobody knows as one counts beside a title only. */
  private nameBesideTitle(at: number, text: string): NameInLine | undefined {
    // Menus are lists of capitalised words, and longer than all the rest.
    if (this.lines[at]?.block.localName === "li" || !NAME_SHAPED.test(text)) return undefined
    return (this.isTitle(at + 1) || this.isTitle(at - 1)) && !this.isTitle(at) ? readPersonName(text) : undefined
  }

  private addPerson(person: Person): void {
    this.people.push(person)
    for (let outer: Element | undefined = person.block; outer; outer = parentOf(outer)) {
      const known = this.personOf.get(outer)
      if (known === "several") break
      this.personOf.set(outer, known && known !== person ? "several" : person)
      if (known && known !== person) {
        // Whatever encloses two people is nobody's own.
        for (let more = parentOf(outer); more && this.personOf.get(more) !== "several"; more = parentOf(more))
          this.personOf.set(more, "several")
        break
      }
    }
  }

  private titleNear(at: number): string | undefined {
    const isTaken = this.people.at(-1)?.at === at - 2
    for (const near of [at + 1, at - 1, at + 2]) {
      if (near === at - 1 && isTaken) continue
      if (this.isTitle(near)) return this.lines[near]?.text
      const next = near === at + 1 ? this.lines[near] : undefined
      if (next?.isCapital && next.length < 100 && nameInLine(next.text)?.isCertain) return undefined
    }
    return undefined
  }

  private isTitle(at: number): boolean {
    const line = this.lines[at]
    if (!line?.isCapital || line.length > 200) return false
    const known = this.titles.get(at)
    if (known !== undefined) return known
    const is = isJobTitle(line.text)
    this.titles.set(at, is)
    return is
  }

  /** Addresses and numbers, each given to the person whose they are. */
  private findWays(): void {
    const { lines, page } = this
    let count = 0
    const end = this.people.length < MOST_PEOPLE ? lines.length : (this.people.at(-1)?.at ?? 0) + NEAR
    for (let at = 0; at < lines.length && at < end && count < MOST_VALUES; at++) {
      if (this.alone.length >= MOST_PEOPLE) break
      const line = lines[at] as PageLine
      if (!line.isMarked) continue
      const hasAt = line.includes("@")
      if (!hasAt && line.digits < 6 && !this.isSpelt(line)) continue
      const { text, block } = line
      if (hasAt || this.isSpelt(line)) {
        for (const { address } of findEmails(text.slice(0, 20_000))) {
          count++
          this.giveEmail(address, at, block, text)
        }
      }
      if (line.digits >= 6 || VANITY.test(text)) {
        const label = lines[at - 1]?.text ?? ""
        for (const { value } of findPhones(text.slice(0, 20_000), page.region, label.length < 25 ? label : "")) {
          count++
          const person = this.personAt(at, block)
          const { phones, texts } = person?.found ?? this.general
          if (!texts.has(value)) phones.push(value)
          texts.set(value, text.slice(0, 200))
        }
      }
    }
  }

  private isSpelt(line: PageLine): boolean {
    return line.length < 300 && SPELT.test(line.text)
  }

  private giveEmail(address: string, at: number, block: Element, text: string): void {
    const named = this.people.find(
      (person) => Math.abs(person.at - at) <= 40 && isAddressOf(address, person.found.fullName ?? ""),
    )
    const person = named ?? (isRoleAddress(address) ? undefined : this.personAt(at, block))
    if (person) {
      if (!person.found.emails.includes(address)) person.found.emails.push(address)
      person.found.texts.set(address, text.slice(0, 200))
    } else if (isRoleAddress(address)) {
      if (!this.general.emails.includes(address)) this.general.emails.push(address)
      this.general.texts.set(address, text.slice(0, 200))
    } else this.alone.push({ emails: [address], texts: new Map([[address, text.slice(0, 200)]]), element: block })
  }

  /** The person a line belongs to: the only one in the smallest part of the page that has any, else the one named just above. */
  private personAt(at: number, block: Element): Person | undefined {
    for (let outer: Element | undefined = block; outer; outer = parentOf(outer)) {
      const person = this.personOf.get(outer)
      if (person === "several") break
      if (person) return Math.abs(person.at - at) <= NEAR ? person : undefined
    }
    const before = this.people.findLast((person) => person.at <= at)
    return before && at - before.at <= 4 && areSiblings(before.block, block) ? before : undefined
  }
}

/** Two to four words, the first and the last with a capital: what a name looks like before anybody asks further. */
const NAME_SHAPED = /^(?=.{4,40}$)\S+(?: \S+){0,2} \p{Lu}\S+$/u
const SPELT = /[[({] ?(?:at|ät|a|arroba|@) ?[\])}]| dot | punkt /i
const VANITY = /8\d\d[-. ][A-Z0-9-]{0,6}[A-Z]{3}/

function areSiblings(one: Element, other: Element): boolean {
  if (one === other) return true
  const [outer, second] = [parentOf(one), parentOf(other)]
  return (
    outer !== undefined && second !== undefined && (outer === second || contains(outer, other) || contains(second, one))
  )
}

function isAboutContact(url: string): boolean {
  return /contact|kontakt|impressum|about|team|staff|people|location|office|nosotros|equipo|uber-uns|imprint/i.test(
    url.slice(8, 300),
  )
}
