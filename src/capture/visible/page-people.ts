import { isAddressOf } from "../names/person-name"
import { contains, parentOf } from "../page/dom"
import type { PageLine } from "../page/page-lines"
import type { Found } from "../page/page-source"
import type { Steps } from "../page/slices"
import type { PhoneDetail } from "../phone/phone-detail"
import { alignCards } from "./cards"
import { NameLines } from "./name-lines"
import { noPlaces, notePlace, noteTitle } from "./note-place"

export type Person = { at: number; block: Element; found: Found & Ways; isCertain: boolean }

/** How somebody is reached, and the lines that say so. */
export type Ways = {
  emails: string[]
  phones: string[]
  texts: Map<string, string>
  places: Map<string, string>
  phoneDetails: Map<string, PhoneDetail>
}

export function noWays(): Ways {
  return { emails: [], phones: [], ...noPlaces(), phoneDetails: new Map() }
}

export const MOST_PEOPLE = 200
/** How many lines from a name its details may stand. */
export const NEAR = 10
/** How far up from a link its card may be. */
const MOST_LEVELS = 5

/** The people whose names stand in the lines of a page, in its order, and which lines belong to whom. */
export class PagePeople {
  readonly all: Person[] = []
  private readonly personOf = new Map<Element, Person | "several">()

  constructor(
    private readonly lines: PageLine[],
    private readonly isSeen: (line: PageLine) => boolean,
  ) {}

  *find(): Steps<void> {
    const names = new NameLines(this.lines, MOST_PEOPLE)
    const named = alignCards(yield* names.find(), names)
    const titles = new Set<string>()
    for (const { at, fullName, jobTitle, isCertain } of named.slice(0, MOST_PEOPLE)) {
      const line = this.lines[at]
      if (!line || !this.isSeen(line)) continue
      const { block } = line
      const found = { fullName, jobTitle, element: block, ...noWays() }
      const start = line.text.indexOf(fullName)
      notePlace(found, fullName, line, start < 0 ? line.text : fullName, line.text.slice(0, Math.max(0, start)))
      if (jobTitle) noteTitle(found, jobTitle, { lines: this.lines, at, isRepeated: titles.has(jobTitle) })
      if (jobTitle) titles.add(jobTitle)
      this.addPerson({ at, block, found, isCertain })
    }
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

  /** Whose card an element stands in, such as a link without words. */
  personAround(element: Element): Person | undefined {
    let outer: Element | undefined = element
    for (let level = 0; outer && level <= MOST_LEVELS; level++) {
      const person = this.personOf.get(outer)
      if (person) return person === "several" ? undefined : person
      outer = parentOf(outer)
    }
    return undefined
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

  /** The person a line belongs to: the only one in the smallest part of the page that has any, else the one named just above. */
  personAt(at: number, block: Element): Person | undefined {
    if (this.all.length === 0) return undefined
    for (let outer: Element | undefined = block; outer; outer = parentOf(outer)) {
      const person = this.personOf.get(outer)
      if (person === "several") break
      if (person) return Math.abs(person.at - at) <= NEAR ? person : undefined
    }
    const before = this.all.findLast((person) => person.at <= at)
    // What stands below a line with several names, as in an imprint, is none of theirs.
    if (before && this.all.some((person) => person !== before && person.at === before.at)) return undefined
    return before && at - before.at <= 4 && areSiblings(before.block, block) ? before : undefined
  }
}

function areSiblings(one: Element, other: Element): boolean {
  if (one === other) return true
  const [outer, second] = [parentOf(one), parentOf(other)]
  return (
    outer !== undefined && second !== undefined && (outer === second || contains(outer, other) || contains(second, one))
  )
}
