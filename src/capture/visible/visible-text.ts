import type { CapturedAddress } from "~domain/captured"
import { isRoleAddress } from "~domain/text/role-address"
import { textFragment } from "~domain/text/text-fragment"

import { addressText } from "../address/address-line"
import { findAddresses } from "../address/find-addresses"
import { birthDateIn } from "../dates/birth-date"
import type { DateOrder } from "../dates/day-text"
import { organizationOfPage } from "../names/page-organization"
import { languageOf, lineText, titleOf } from "../page/dom"
import type { PageLine } from "../page/page-lines"
import { type Found, PAUSE, type PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import type { Steps } from "../page/slices"
import { emailsIn, emailsOf, type LineEmail, LONGEST_LINE, phonesIn, signsOf } from "./line-ways"
import { mailtoAddresses } from "./mailto-links"
import { noPlaces, noteLink, notePlace } from "./note-place"
import { MOST_PEOPLE, noWays, PagePeople, type Ways } from "./page-people"
import { registerNumbers } from "./register-number"
import { telNumber } from "./tel-links"

/**
 * People and organisations in what a page shows: e-mail addresses, telephones and postal addresses, with the names and titles
 * that stand beside them. The only source that guesses, and the last to be believed.
 */
export const visibleText: PageSource = {
  kind: "visible-text",
  confidence: 0.6,
  isAside: true,
  appliesTo: ({ text }) => text.lines.length > 0,
  read: (page) => new Reading(page).contacts(),
}

const MOST_VALUES = 400
const MOST_ADDRESSES = 50
const LINES_IN_STEP = 500

function* pausing(steps: Steps<void>): Iterable<Found> {
  while (!steps.next().done) yield PAUSE
}

class Reading {
  private readonly lines: PageLine[]
  private readonly people: PagePeople
  private readonly alone: Found[] = []
  /** Of all who are nothing but an address: as many maps as addresses would cost more than all else. */
  private readonly strangers = noPlaces()
  private readonly general: Found & Ways & { addresses: CapturedAddress[] } = { addresses: [], ...noWays() }

  constructor(private readonly page: PageView) {
    this.lines = page.text.lines
    this.people = new PagePeople(this.lines, (line) => this.isSeen(line))
  }

  /** People first: who wants no more of them need not wait for what the page says of its owner. */
  *contacts(): Iterable<Found> {
    yield* pausing(this.people.find())
    yield* pausing(this.findWays())
    this.findLinks()
    const people = this.people.all.filter(
      ({ found, isCertain }) => isCertain || found.emails.length > 0 || found.phones.length > 0,
    )
    for (const { found } of people) yield found
    yield* this.alone
    const general = this.readGeneral(people.length > 0)
    if (general) yield general
  }

  /** What belongs to nobody in particular, and the organisation whose it is. */
  private readGeneral(hasPeople: boolean): Found | undefined {
    const { general, page } = this
    const found = findAddresses(this.lines, MOST_ADDRESSES).filter(({ from }) => this.isSeen(this.lines[from]))
    general.addresses = found.map(({ address }) => address)
    for (const { address, from, to } of found) {
      const lines = this.lines.slice(from, to + 1).map(({ text }) => text)
      general.texts.set(addressText(address), lines.join(", ").slice(0, 300))
      general.places.set(addressText(address), textFragment((lines[0] ?? "").slice(0, 300)))
    }
    const isContactPage = general.emails.length + general.phones.length + general.addresses.length > 0
    const isTelling = isContactPage || hasPeople || isAboutContact(page.url)
    // Where nothing else speaks of contacts, several signs must agree on whose page it is.
    general.organization = organizationOfPage(
      page,
      isTelling ? 3 : 5,
      found.map(({ from }) => from),
    )
    if (general.organization) this.noteOrganization(general.organization)
    return isContactPage || general.organization !== undefined ? general : undefined
  }

  /** The name where the page shows it, else where its title says it; and the numbers that registers know it by. */
  private noteOrganization(organization: string): void {
    const { general, lines, page } = this
    const line = lines.find((one) => one.length >= organization.length && one.includes(organization))
    if (line) notePlace(general, organization, line, organization)
    else {
      general.texts.set(organization, titleOf(page.document).slice(0, 300) || organization)
      general.places.set(organization, "title")
    }
    general.note = registerNumbers(lines)
    const number = /\S+$/.exec(general.note?.split(" · ", 1)[0] ?? "")?.[0]
    if (general.note && number) notePlace(general, general.note, { text: general.note }, number)
  }

  private isSeen(line: PageLine | undefined): boolean {
    return !line || this.page.sight.lineIn(line.block, line.text.slice(0, 300)) !== ""
  }

  /** Addresses and numbers, each given to the person whose they are. */
  private *findWays(): Steps<void> {
    const { lines, page } = this
    let count = 0
    const end = Math.min(lines.length, this.people.end)
    for (let at = 0; at < end && count < MOST_VALUES; at++) {
      if (this.alone.length >= MOST_PEOPLE) break
      if (at % LINES_IN_STEP === LINES_IN_STEP - 1) yield
      const line = lines[at] as PageLine
      if (!line.isMarked) continue
      this.giveBirthday(at, line)
      const hasAt = line.includes("@")
      const signs = line.tell(signsOf)
      if (!hasAt && line.digits < 6 && !signs.isSpelt) continue
      if (hasAt || signs.isSpelt) {
        for (const email of this.seenIn(line, line.tell(emailsOf), emailsIn)) {
          count++
          this.giveEmail(email, at, line)
        }
      }
      if (line.digits >= 6 || signs.isVanity) {
        const label = lines[at - 1]?.text ?? ""
        const before = label.length < 25 ? label : ""
        const find = (text: string) => phonesIn(text, page.region, before)
        for (const { value, written, detail } of this.seenIn(line, find(line.text.slice(0, LONGEST_LINE)), find)) {
          count++
          const person = this.people.personAt(at, line.block)
          const found = person?.found ?? this.general
          const { phones, texts, phoneDetails } = found
          if (texts.has(value)) continue
          phones.push(value)
          notePlace(found, value, line, written)
          if (detail.label || detail.extension) phoneDetails.set(value, detail)
        }
      }
    }
  }

  /** A date of birth, to the person in whose lines it stands. */
  private giveBirthday(at: number, line: PageLine): void {
    if (this.people.all.length === 0 || line.digits < 5 || line.length > 3_000 || !line.tell(signsOf).hasYear) return
    const { language, order } = this.dates
    const label = line.length < 40 ? (this.lines[at - 1]?.text.slice(0, 40) ?? "") : ""
    const read = birthDateIn(line.text, language, order) ?? birthDateIn(`${label} ${line.text}`, language, order)
    const { found } = (read && this.people.personAt(at, line.block)) ?? {}
    if (!read || !found || found.birthday || !isSaidOf(found.fullName ?? "", read.before) || !this.isSeen(line)) return
    found.birthday = read.birthday
    if (line.includes(read.written)) notePlace(found, read.birthday, line, read.written)
    else notePlace(found, read.birthday, { text: `${label} ${line.text}` }, line.text, label)
  }

  /** In which language the page has its dates, and in which order numbers alone. */
  private get dates(): { language: string; order?: DateOrder } {
    const { document, region } = this.page
    const language = languageOf(document) ?? "en"
    return { language, order: !region || region === "CA" ? undefined : region === "US" ? "mdy" : "dmy" }
  }

  /** What of a line's values people see. Whether all of it is seen is asked only where it holds something. */
  private seenIn<Value>(
    { block, text }: PageLine,
    found: readonly Value[],
    find: (text: string) => readonly Value[],
  ): readonly Value[] {
    if (found.length === 0) return found
    const line = text.slice(0, LONGEST_LINE)
    const seen = this.page.sight.lineIn(block, line)
    return seen === line ? found : find(seen)
  }

  /** Links without words that a card has for its person: the words of others are read where they stand. */
  private findLinks(): void {
    if (this.people.all.length === 0) return
    const { contactLinks, region, sight } = this.page
    for (const { element, href, scheme } of contactLinks) {
      if (scheme === "data") continue
      const person = this.people.personAround(element)
      if (!person || !sight.seesElement(element)) continue
      const { emails, phones, texts } = person.found
      if (scheme === "chat") {
        person.found.urls = [...new Set([...(person.found.urls ?? []), href])].slice(0, 5)
        noteLink(person.found, href, lineText(element), href)
        continue
      }
      const values = scheme === "mailto" ? mailtoAddresses(href) : [telNumber(href, region, lineText(element))]
      for (const value of values) {
        if (!value || texts.has(value) || (scheme === "mailto" && isRoleAddress(value))) continue
        const list = scheme === "mailto" ? emails : phones
        if (list.length < 5) list.push(value)
        noteLink(person.found, value, lineText(element), href)
      }
    }
  }

  private giveEmail({ address, written, isRole }: LineEmail, at: number, line: PageLine): void {
    const { block } = line
    const person = this.people.namedIn(address, at) ?? (isRole ? undefined : this.people.personAt(at, block))
    const found =
      person?.found ?? (isRole ? this.general : { emails: [] as string[], ...this.strangers, element: block })
    if (!person && !isRole) this.alone.push(found)
    if (found.emails.includes(address)) return
    found.emails.push(address)
    notePlace(found, address, line, written)
  }
}

/** Whether words before "born" speak of somebody: of nobody else, at least. "The club was born in…" does. */
function isSaidOf(name: string, before: string): boolean {
  return before.length < 200 && (SHE.test(before) || name.split(" ").some((part) => before.includes(part)))
}

const SHE = /^[^\p{L}]{0,4}(?:(?:she|he) was |elle est |il est |(?:lei |lui )?è |ella |sie |er )?$/iu

function isAboutContact(url: string): boolean {
  return /contact|kontakt|impressum|about|team|staff|people|location|office|nosotros|equipo|uber-uns|imprint/i.test(
    url.slice(8, 300),
  )
}
