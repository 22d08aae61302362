import { isAddressOf } from "../names/person-name"
import { contains, parentOf } from "../page/dom"
import type { PageLine } from "../page/page-lines"
import type { Found } from "../page/page-source"
import type { Steps } from "../page/slices"
import { NameLines } from "./name-lines"

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

  constructor(private readonly lines: PageLine[]) {}

  *find(): Steps<void> {
    const named = yield* new NameLines(this.lines, MOST_PEOPLE).find()
    for (const { at, fullName, jobTitle, isCertain } of named) {
      const block = this.lines[at]?.block
      if (!block) continue
      const found = { fullName, jobTitle, emails: [], phones: [], texts: new Map(), element: block }
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
