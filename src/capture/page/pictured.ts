import { findEmails } from "../emails/find-emails"
import { all, attribute, elementsNamed, hasAttribute, hasNamed, parentOf, tag } from "./dom"
import { isHiddenByStyle } from "./unseen"

/*
 * Addresses shown as pictures, against robots: <img src="mail.png" alt="info@firma.es">, or a picture of the "@" alone. What
 * such a picture says instead of itself is a part of the line it stands in. What describes a photograph is not.
 */

/** `text`: as it takes its place in a line; `place`: where it was read, as in Evidence; `shownBy`: what people see of it. */
export type Pictured = { text: string; place: string; shownBy: Element }

/** The pictures that say how somebody is reached. */
export type Pictures = ReadonlyMap<Element, Pictured>

const MOST_PICTURES = 500
const LONGEST_TEXT = 200
const LONGEST_MARK = 12

/** @param unseen elements that show nothing, whatever is in them */
export function picturesTelling(root: Document | ShadowRoot, unseen: ReadonlySet<Element>): Pictures {
  const told = new Map<Element, Pictured>()
  for (const elements of pictureElements(root)) {
    for (let i = 0; i < elements.length && told.size < MOST_PICTURES; i++) {
      const element = elements[i] as Element
      const one = read(element)
      if (!one || isUnseen(element, unseen)) continue
      const shownBy = tag(element) === "area" ? pictureOfMap(element, root) : element
      if (shownBy) told.set(element, { ...one, shownBy })
    }
  }
  return told
}

/** Browsers keep lists by name; to look through all elements for a role, or for one of several things, costs several times more. */
function pictureElements(root: Document | ShadowRoot): ArrayLike<Element>[] {
  if (root.nodeType === 11) return [(root as ShadowRoot).querySelectorAll([...NAMES, ...SPRITES.map(withRole)].join())]
  const document = root as Document
  const sprites = SPRITES.filter((name) => hasNamed(document, name)).map((name) => all(document, withRole(name)))
  return [...NAMES.map((name) => elementsNamed(document, name)), ...sprites]
}

const NAMES = ["img", "area", "svg"]
/** What a style sheet gives a picture. */
const SPRITES = ["span", "i"]
const withRole = (name: string) => `${name}[role="img"]`

function read(element: Element): Omit<Pictured, "shownBy"> | undefined {
  for (const name of SAYING) {
    const said = element.getAttribute(name)
    if (said === null) continue
    if (said === "") return undefined
    const text = said.length <= LONGEST_TEXT ? inLine(said.trim()) : undefined
    return text === undefined ? undefined : { text, place: `${tag(element)} ${name}` }
  }
  return undefined
}

/** The first that there is says what the picture is; nothing, where it is empty. */
const SAYING = ["alt", "aria-label", "title"]

/** How what a picture says stands in a line, or undefined where it tells of no way to reach somebody. */
function inLine(said: string): string | undefined {
  if (said.length <= LONGEST_MARK && MARK.test(said)) return "@"
  if (!SIGN.test(said)) return undefined
  // A part of an address goes on in the text beside it.
  if (PART.test(said)) return said
  return findEmails(said).length > 0 || isNumber(said) ? ` ${said} ` : undefined
}

const SIGN = /[@\d([{<]| (?:dot|punkt) /
const MARK = /^[[({<]?\s?(?:@|at|ät|arroba)\s?[\])}>]?$/i
const PART = /^(?:[\p{L}\p{N}._%+-]{1,64}@|@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,3})$/u

/** A telephone with no more than its label: numbers in what a photograph is called are others, as a rule. */
function isNumber(said: string): boolean {
  const digits = said.replace(/\D/g, "").length
  // Nothing but digits is what an article is numbered by, where it isn't as long as a telephone.
  const [least, most] = digits === said.length ? [9, 11] : [7, 17]
  return digits >= least && digits <= most && NUMBER.test(said)
}

const NUMBER = /^(?:[\p{L}][\p{L}. ]{0,24}:?\s{0,2})?\+?\(?\d[\d\s()./-]{5,26}(?: ?(?:ext|x)\.? ?\d{1,5})?$/iu

/** Hidden by its own attributes, or a dot that counts visits. What style sheets hide is asked of the few that are taken (Sight). */
function isUnseen(element: Element, unseen: ReadonlySet<Element>): boolean {
  const name = tag(element)
  // Every svg is among the unseen, since it shows nothing as text.
  const isHidden = name === "svg" ? hasAttribute(element, "hidden") || isHiddenByStyle(element) : unseen.has(element)
  if (isHidden) return true
  const { naturalWidth, naturalHeight } = element as HTMLImageElement
  if (name === "img" && naturalWidth === 1 && naturalHeight === 1) return true
  return ["width", "height"].some((side) => /^[01](?:px)?$/.test(attribute(element, side) ?? ""))
}

/** The picture that an area is a part of: without one it can't be seen. */
function pictureOfMap(area: Element, root: Document | ShadowRoot): Element | undefined {
  const map = parentOf(area)
  const name = map && attribute(map, "name")
  if (!name) return undefined
  return pictureElements(root)
    .flatMap((elements) => Array.from(elements))
    .find((image) => attribute(image, "usemap") === `#${name}`)
}
