import { hasTitleWord, isJobTitle } from "../names/job-title"
import { type NameInLine, nameInLine, namesInLine } from "../names/name-in-line"
import { isAddressOf, readPersonName } from "../names/person-name"
import { contains, parentOf } from "../page/dom"
import type { PageLine } from "../page/page-lines"
import type { Found } from "../page/page-source"

export type Person = { at: number; block: Element; found: Found & Ways; isCertain: boolean }

/** How somebody is reached, and the lines that say so. */
export type Ways = { emails: string[]; phones: string[]; texts: Map<string, string> }

export const MOST_PEOPLE = 200
/** How many lines from a name its details may stand. */
export const NEAR = 10

/** The people whose names stand in the lines of a page, in its order, and which lines belong to whom. */
export class PagePeople {
  readonly all: Person[] = []
  private readonly personOf = new Map<Element, Person | "several">()
  private readonly shaped = new Map<string, NameInLine | null>()
  private readonly titleWords = new Map<number, boolean>()
  private readonly titles = new Map<number, boolean>()

  constructor(private readonly lines: PageLine[]) {
    this.find()
  }

  /** The line after which nobody was looked for, since there are too many people already. */
  get end(): number {
    return this.all.length < MOST_PEOPLE ? this.lines.length : (this.all.at(-1)?.at ?? 0) + NEAR
  }

  /** Whose name an address near their line is made of. */
  namedIn(address: string, at: number): Person | undefined {
    return this.all.find(
      (person) => Math.abs(person.at - at) <= 40 && isAddressOf(address, person.found.fullName ?? ""),
    )
  }

  /** A line that is a name, or holds one beside a title. */
  private find(): void {
    const { lines } = this
    for (let at = 0; at < lines.length && this.all.length < MOST_PEOPLE; at++) {
      const line = lines[at] as PageLine
      if (!line.isCapital || line.length > 400 || line.digits > 0) continue
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
    if (!mayBeName(text) || (!this.hasTitleWord(at + 1) && !this.hasTitleWord(at - 1))) return undefined
    const read = this.shapedLikeName(text)
    if (!read || this.isTitle(at) || (!this.isTitle(at + 1) && !this.isTitle(at - 1))) return undefined
    // Menus are lists of capitalised words, and longer than all the rest.
    return this.lines[at]?.block.localName === "li" ? undefined : read
  }

  /** Lists say the same again and again, such as a place below every entry. */
  private shapedLikeName(text: string): NameInLine | undefined {
    const known = this.shaped.get(text)
    if (known !== undefined) return known ?? undefined
    const read = NAME_SHAPED.test(text) ? readPersonName(text) : undefined
    this.shaped.set(text, read ?? null)
    return read
  }

  private addPerson(person: Person): void {
    this.all.push(person)
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
    const isTaken = this.all.at(-1)?.at === at - 2
    for (const near of [at + 1, at - 1, at + 2]) {
      if (near === at - 1 && isTaken) continue
      if (this.isTitle(near)) return this.lines[near]?.text
      const next = near === at + 1 ? this.lines[near] : undefined
      if (next?.isCapital && next.length < 100 && nameInLine(next.text)?.isCertain) return undefined
    }
    return undefined
  }

  /** The quick half of the question whether a line is a title, which most lines answer with no. */
  private hasTitleWord(at: number): boolean {
    const line = this.lines[at]
    if (!line?.isCapital || line.length > 200) return false
    const known = this.titleWords.get(at)
    if (known !== undefined) return known
    const has = hasTitleWord(line.text)
    this.titleWords.set(at, has)
    return has
  }

  private isTitle(at: number): boolean {
    const known = this.titles.get(at)
    if (known !== undefined) return known
    const is = this.hasTitleWord(at) && isJobTitle(this.lines[at]?.text ?? "")
    this.titles.set(at, is)
    return is
  }

  /** The person a line belongs to: the only one in the smallest part of the page that has any, else the one named just above. */
  personAt(at: number, block: Element): Person | undefined {
    if (this.all.length === 0) return undefined
    for (let outer: Element | undefined = block; outer; outer = parentOf(outer)) {
      const person = this.personOf.get(outer)
      if (person === "several") break
      if (person) return Math.abs(person.at - at) <= NEAR ? person : undefined
    }
    const before = this.all.findLast((person) => person.at <= at)
    return before && at - before.at <= 4 && areSiblings(before.block, block) ? before : undefined
  }
}

/** Two to four words, the first and the last with a capital: what a name looks like before anybody asks further. */
const NAME_SHAPED = /^\S+(?: \S+){0,2} \p{Lu}\S+$/u

/** The quick half of the question: not too long, and its last word begins with a capital. */
function mayBeName(text: string): boolean {
  if (text.length < 4 || text.length > 40) return false
  const last = text.charCodeAt(text.lastIndexOf(" ") + 1)
  return (last >= 65 && last <= 90) || last >= 0xc0
}

function areSiblings(one: Element, other: Element): boolean {
  if (one === other) return true
  const [outer, second] = [parentOf(one), parentOf(other)]
  return (
    outer !== undefined && second !== undefined && (outer === second || contains(outer, other) || contains(second, one))
  )
}
