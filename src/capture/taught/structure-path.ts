import { all, attribute, childrenOf, documentOf, elementsNamed, parentOf, tag } from "../page/dom"

/*
 * A way to an element by the structure of the page alone: from an element that has an id of plain words, from a landmark or
 * from the body, step by step to the n-th child of a name, "#team>div[2]>ul[1]>li[*]>h3[1]". Class names and visible words are
 * left out, since they change with every redesign and every page. "*" stands for every child of the name.
 */

export type Step = { name: string; at: number | "*" }
export type StructurePath = { root: string; steps: Step[] }

const LANDMARKS = ["main", "article", "header", "footer", "aside"]
const MOST_FOUND = 2_000

export function pathTo(element: Element): StructurePath | undefined {
  const steps: Step[] = []
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const root = rootNamed(at)
    if (root) return { root, steps }
    const parent = parentOf(at)
    if (!parent) return undefined
    const name = tag(at)
    steps.unshift({ name, at: siblings(parent, name).indexOf(at) + 1 })
  }
  return undefined
}

/** Every element that a path leads to, in the page's order. */
export function elementsAt(document: Document, { root, steps }: StructurePath): Element[] {
  const start = root.startsWith("#") ? all(document, `[id="${root.slice(1)}"]`) : elementsNamed(document, root)
  return follow(start.slice(0, 1), steps)
}

/** Where steps lead to from each of some elements. */
export function follow(from: Element[], steps: Step[]): Element[] {
  return steps.reduce((found, { name, at }) => {
    const next = found.flatMap((element) => {
      const children = siblings(element, name)
      return at === "*" ? children : [children[at - 1] ?? []].flat()
    })
    return next.slice(0, MOST_FOUND)
  }, from)
}

export const siblings = (parent: Element, name: string): Element[] =>
  childrenOf(parent).filter((child) => tag(child) === name)

export const written = ({ root, steps }: StructurePath): string =>
  [root, ...steps.map(({ name, at }) => `${name}[${at}]`)].join(">")

/** @returns undefined for a text that is no path */
export function parsePath(text: string): StructurePath | undefined {
  const [root = "", ...rest] = text.slice(0, 1_000).split(">")
  if (!/^(?:#[A-Za-z][\w-]{0,60}|[a-z][a-z0-9-]{0,30})$/.test(root)) return undefined
  const steps = rest.map((step) => {
    const [, name, at] = /^([a-z][a-z0-9-]{0,40})\[(\*|\d{1,5})\]$/.exec(step) ?? []
    return name && at ? { name, at: at === "*" ? ("*" as const) : Number(at) } : undefined
  })
  return steps.every((step) => step !== undefined) ? { root, steps } : undefined
}

/**
 * What a path may begin at: an id that isn't made by a machine and isn't one of several parts' own, a landmark that is the only
 * one, the body.
 */
function rootNamed(element: Element): string | undefined {
  const name = tag(element)
  if (name === "body") return name
  const document = documentOf(element)
  const id = attribute(element, "id")
  const parent = parentOf(element)
  const isOneOfSeveral = parent !== undefined && siblings(parent, name).length > 1
  if (id && !isOneOfSeveral && /^[A-Za-z][A-Za-z_-]{1,40}$/.test(id) && all(document, `[id="${id}"]`).length === 1)
    return `#${id}`
  return LANDMARKS.includes(name) && elementsNamed(document, name).length === 1 ? name : undefined
}
