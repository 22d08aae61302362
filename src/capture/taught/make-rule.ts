import type { SiteRule } from "~domain/site-rule"
import type { TaughtField } from "~domain/taught-fields"

import { childrenOf, documentOf, lineText, parentOf, tag } from "../page/dom"
import { elementsAt, follow, pathTo, type Step, type StructurePath, siblings, written } from "./structure-path"

/** What pointing at an element teaches: the rule, and how many elements of the page it leads to. */
export type Lesson = { rule: Omit<SiteRule, "id">; alike: number; text: string }

/** As many parts of a kind as make a list. */
const FEWEST_CARDS = 2

/**
 * The rule by which the element pointed at is found again. Where it stands in one of several like parts of the page, such as a
 * team's cards, the rule leads to the same place in each of them.
 */
export function makeRule(element: Element, field: TaughtField, url: string): Lesson | undefined {
  const { hostname, pathname } = new URL(url)
  const one = pathTo(element)
  if (!one) return undefined
  const path = inEachCard(element, one)
  const isList = path.steps.some(({ at }) => at === "*")
  const alike = elementsAt(documentOf(element), path).length
  return {
    rule: { host: hostname, pages: isList ? pathname : siblingPages(pathname), field, path: written(path) },
    alike,
    text: lineText(element).slice(0, 300),
  }
}

/** Of a page about one person, the pages beside it are about others: /team/ana-ruiz stands for /team/*. */
function siblingPages(pathname: string): string {
  const segments = pathname.split("/")
  const last = segments.at(-1) === "" ? segments.length - 2 : segments.length - 1
  if (last < 2) return pathname
  segments[last] = "*"
  return segments.join("/")
}

/** The path with "*" where the page repeats a part, and once more where rows of such parts are repeated. */
function inEachCard(element: Element, path: StructurePath): StructurePath {
  const trail = ancestors(element, path.steps.length)
  let best: { step: number; count: number } | undefined
  for (const [i, step] of path.steps.entries()) {
    const count = cardsAt(trail[i], step, path.steps.slice(i + 1))
    if (count >= FEWEST_CARDS && count >= (best?.count ?? 0)) best = { step: i, count }
  }
  if (!best) return path
  const steps = withStar(path.steps, best.step)
  for (let i = best.step - 1; i >= 0; i--) {
    const parent = trail[i] && parentOf(trail[i] as Element)
    const rows = parent ? siblings(parent, steps[i]?.name ?? "") : []
    const alike = rows.filter((row) => follow([row], steps.slice(i + 1)).some((found) => lineText(found) !== ""))
    if (alike.length > 1) return { ...path, steps: withStar(steps, i) }
  }
  return { ...path, steps }
}

const withStar = (steps: Step[], at: number): Step[] => steps.map((step, i) => (i === at ? { ...step, at: "*" } : step))

/** The elements on the way to `element`, one for each step. */
function ancestors(element: Element, steps: number): Element[] {
  const trail: Element[] = []
  for (let at: Element | undefined = element; at && trail.length < steps; at = parentOf(at)) trail.unshift(at)
  return trail
}

/** How many siblings of a part begin alike and have the same place in them filled. In plain lists the part is the place. */
function cardsAt(part: Element | undefined, step: Step, rest: Step[]): number {
  const parent = part && parentOf(part)
  if (!part || !parent) return 0
  if (rest.length === 0 && !["li", "dt", "dd"].includes(step.name)) return 0
  const beginning = firstTag(part)
  return siblings(parent, tag(part)).filter(
    (sibling) => firstTag(sibling) === beginning && follow([sibling], rest).some((found) => lineText(found) !== ""),
  ).length
}

function firstTag(element: Element): string {
  const [child] = childrenOf(element)
  return child ? tag(child) : ""
}
