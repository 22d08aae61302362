import { mayBeTitle } from "../names/job-title"
import { hasLegalForm } from "../names/organization-name"
import type { PageLine } from "../page/page-lines"
import { mayBeName, shapedLikeName, titleIn } from "./line-names"
import type { NamedLine, NameLines } from "./name-lines"
import { titleAfter } from "./names-in-prose"
import { columnsOf, ROLE_WORDS } from "./table-columns"

/*
 * Cards are what a page repeats: a name in the same kind of element each time, a title in another. What most cards have at a place,
 * the others have there as well, known word or not; and a known given name in a list of other things is one of those things.
 */

/** How far from the outermost known name another card may stand. */
const FURTHER = 30
const LONGEST_TITLE = 90
/** How many lines below a name its title may stand. */
const BELOW = 4

/** The named lines with those that stand at the same place of other cards, each with the title of its card. */
export function alignCards(named: NamedLine[], page: NameLines): NamedLine[] {
  const groups = new Map<string, NamedLine[]>()
  for (const one of named) {
    if (one.manner !== "alone") continue
    const shape = page.shapes.of(one.at)
    const group = groups.get(shape)
    if (group) group.push(one)
    else groups.set(shape, [one])
  }
  const added: NamedLine[] = []
  for (const [shape, group] of groups) added.push(...others(shape, group, page))
  for (const one of added) groups.get(page.shapes.of(one.at))?.push(one)

  const all = added.length > 0 ? [...named, ...added].sort((a, b) => a.at - b.at) : named
  const cards = cardsOf(all, page.lines)
  const used = new Set<number>()
  for (const group of groups.values()) giveTitles(group, cards, page, used)
  for (const group of groups.values())
    for (const one of group) {
      if (one.jobTitle) one.isCertain = true
      else if (isListed(one)) one.isCertain = false
    }
  return all
}

type Repeated = NamedLine & { isListed?: boolean }

function isListed(one: Repeated): boolean {
  return one.isListed === true && !one.jobTitle
}

/** Lines of the same shape as names that look like names, too; none where the shape holds other things as often. */
function others(shape: string, group: Repeated[], page: NameLines): NamedLine[] {
  const { lines } = page
  const name = lines[group[0]?.at ?? 0]?.block.localName
  const known = new Set(group.map(({ at }) => at))
  const from = Math.max(0, (group[0]?.at ?? 0) - FURTHER)
  const to = Math.min(lines.length, (group.at(-1)?.at ?? 0) + FURTHER)
  const found: NamedLine[] = []
  let different = 0
  for (let at = from; at < to; at++) {
    const line = lines[at] as PageLine
    if (line.length > 200 || line.block.localName !== name || known.has(at) || line.digits > 0) continue
    const { text } = line
    if (text.length < 3 || text.length > 60 || page.shapes.of(at) !== shape || page.isTitle(at)) continue
    const [read] = mayBeName(text) && line.tell(titleIn) === 0 ? line.tell(shapedLikeName) : []
    if (read) found.push({ ...read, isCertain: true, at, manner: "alone" })
    else different++
  }
  const all = group.length + found.length + different
  const titled = group.filter((one) => one.jobTitle || page.isTitle(one.at + 1) || page.isTitle(one.at - 1)).length
  const isOfNames =
    isNameColumn(shape, group, page) ||
    group.length * (titled * 2 >= group.length ? 4 : 2) >= group.length + found.length
  if (isOfNames && group.length >= 2 && different * 5 <= all * 2) return found
  if (all >= 5 && group.length * 2 < all && !shape.endsWith("+")) for (const one of group) one.isListed = true
  return []
}

function isNameColumn(shape: string, group: NamedLine[], page: NameLines): boolean {
  const cell = shape.startsWith("td") ? page.lines[group[0]?.at ?? 0]?.block : undefined
  const column = cell && columnsOf(cell, page.tables).name
  return column !== undefined && shape.startsWith(`td${column}.`)
}

/** Where the card of each name ends: at the next name. */
function cardsOf(all: NamedLine[], lines: PageLine[]): Map<NamedLine, { after: number; before: number }> {
  const cards = new Map<NamedLine, { after: number; before: number }>()
  for (const [i, one] of all.entries()) {
    let next = i + 1
    while (all[next]?.at === one.at) next++
    let last = i - 1
    while (last >= 0 && all[last]?.at === one.at) last--
    cards.set(one, { after: all[next]?.at ?? lines.length, before: all[last]?.at ?? -1 })
  }
  return cards
}

type Cards = ReturnType<typeof cardsOf>

function giveTitles(group: NamedLine[], cards: Cards, page: NameLines, used: Set<number>): void {
  const isAbove = standAbove(group, page)
  const cell = page.lines[group[0]?.at ?? 0]?.block
  const column = cell?.localName === "td" ? columnsOf(cell, page.tables).role : undefined
  const places = new Map<string, number>()
  const without: NamedLine[] = []
  for (const one of group) {
    if (one.jobTitle) continue
    const card = cards.get(one)
    if (!card) continue
    const labelled = labelledTitle(one.at, card.after, page)
    if (labelled) {
      one.jobTitle = labelled
      continue
    }
    const at = titleInColumn(column, one.at, card.after, page) ?? titleNear(one.at, card, isAbove, page, used)
    if (at === undefined) without.push(one)
    else {
      used.add(at)
      one.jobTitle = column === undefined ? wholeTitle(at, card.after, page) : page.lines[at]?.text
      const shape = page.shapes.of(at)
      places.set(shape, (places.get(shape) ?? 0) + 1)
    }
  }
  for (const one of without) {
    const card = cards.get(one)
    const at = card && titleAtPlace(one.at, card, isAbove, places, group.length, page)
    const next = page.lines[one.at + 1]
    if (at !== undefined) one.jobTitle = page.lines[at]?.text
    else if (next && next.length < 600 && !next.isCapital) one.jobTitle = titleAfter(` ${next.text}`)
  }
}

/** Whether the titles of a group stand above its names, as in "Chief Executive" and then "Ana Ruiz". */
function standAbove(group: NamedLine[], page: NameLines): boolean {
  let [above, below] = [0, 0]
  for (const { at } of group) {
    if (page.isTitle(at - 1)) above++
    if (page.isTitle(at + 1)) below++
  }
  return above > below
}

/** What a card says after "Position:" or the like, in the same line or in the next. */
function labelledTitle(name: number, after: number, page: NameLines): string | undefined {
  for (let at = name + 1; at < Math.min(after, name + BELOW + 2); at++) {
    const line = page.lines[at] as PageLine
    const label = line.isCapital && line.length < 300 ? ROLE_LABEL.exec(line.text) : null
    if (!label) continue
    const title = label[1] || (at + 1 < after ? page.lines[at + 1]?.text : undefined)
    return title && title.length > 1 && title.length <= LONGEST_TITLE && mayBeTitle(title) ? title : undefined
  }
  return undefined
}

const ROLE_LABEL = new RegExp(`^${ROLE_WORDS}(?: ?: ?(.{0,120})|)$`, "i")

/** What the row has below the heading "Position" or the like. */
function titleInColumn(column: number | undefined, name: number, after: number, page: NameLines): number | undefined {
  if (column === undefined) return undefined
  for (let at = name + 1; at < Math.min(after, name + 8); at++) {
    const { text } = page.lines[at] as PageLine
    if (page.shapes.of(at).startsWith(`td${column}.`)) return mayBeTitle(text) ? at : undefined
  }
  return undefined
}

function titleNear(
  at: number,
  card: { after: number; before: number },
  isAbove: boolean,
  page: NameLines,
  used: Set<number>,
): number | undefined {
  const isFree = (near: number) => near > card.before && near < card.after && !used.has(near) && page.isTitle(near)
  const isLabel = page.lines[at - 1]?.includes(":") && page.lines[at - 1]?.text.endsWith(":")
  const order = isAbove || isLabel ? [at - 1, at + 1, at + 2] : [at + 1, at - 1, at + 2]
  return order.find(isFree)
}

/** A title that runs on in the next line: "Executive Vice President", "Chief Financial Officer". */
function wholeTitle(at: number, after: number, page: NameLines): string {
  const { lines, shapes } = page
  const title = (lines[at]?.text ?? "").replace(/\s*:$/, "")
  const next = lines[at + 1]
  if (
    !next ||
    at + 1 >= after ||
    next.length > 120 ||
    shapes.of(at + 1).replace("+", "") !== shapes.of(at).replace("+", "")
  )
    return title
  const isOpen = runsOn(at, page) || /(?:[,&–-]| (?:and|y|und|et|e|of|de|for|für|di|in))$/.test(title)
  return isOpen || page.isTitle(at + 1) ? `${title} ${next.text}`.slice(0, 150) : title
}

/** Whether the lines after titles like this one are titles as well, half of the time: then the rest of them are parts of titles, too. */
function runsOn(at: number, page: NameLines): boolean {
  const shape = page.shapes.of(at)
  let [titles, rest] = [0, 0]
  for (let near = Math.max(1, at - FURTHER); near < Math.min(page.lines.length, at + FURTHER); near++) {
    if (!page.isTitle(near - 1) || page.shapes.of(near) !== shape || page.shapes.of(near - 1) !== shape) continue
    if (page.isTitle(near)) titles++
    else if (!page.lines[near]?.tell(shapedLikeName).length) rest++
  }
  return titles >= 3 && titles >= rest
}

/** What stands where most cards of the group have their title, or in an element whose class says that it is one. */
function titleAtPlace(
  name: number,
  card: { after: number; before: number },
  isAbove: boolean,
  places: Map<string, number>,
  size: number,
  page: NameLines,
): number | undefined {
  const near = isAbove ? [name - 1] : [name + 1, name + 2, name + 3, name + BELOW]
  return near.find((at) => {
    if (at <= card.before || at >= card.after) return false
    const line = page.lines[at] as PageLine
    if (line.length > 300 || line.digits > 2 || line.includes("@")) return false
    const shape = page.shapes.of(at)
    const votes = places.get(shape) ?? 0
    if (!(votes >= 2 && votes * 3 >= size) && !ROLE.test(shape.slice(0, shape.indexOf("<")))) return false
    const { text } = line
    return text.length > 1 && text.length <= LONGEST_TITLE && mayBeTitle(text) && !hasLegalForm(text)
  })
}

/** Classes that authors give to what somebody does. */
const ROLE =
  /(?:^|[^a-z])(?:job|role|position|designation|occupation|profession|cargo|puesto|funktion|fonction|function|ruolo|qualifica|functi[ae]|poste|beruf)/i
