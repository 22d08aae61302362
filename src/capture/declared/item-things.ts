import { attribute, lineText, matches, tag } from "../page/dom"
import { absolute } from "../page/page-view"
import { addValue, type Thing, type ThingValue } from "./thing"

/** Properties whose value is what a person reads, even where the element is a link. */
const READ_AS_TEXT =
  /^(?:name|givenName|familyName|legalName|jobTitle|telephone|faxNumber|streetAddress|address[A-Z]\w*|postalCode|worksFor|affiliation|birthDate)$/

/** The value of an element that carries a property, by the rules microdata and RDFa have in common. */
export function elementValue(element: Element, property: string, base: string): string {
  const content = attribute(element, "content")
  if (content !== undefined) return content
  const link = attribute(element, "href") ?? attribute(element, "src") ?? attribute(element, "data")
  if (
    link !== undefined &&
    matches(element, "a, area, link, img, audio, embed, iframe, source, track, video, object")
  ) {
    if (/^(?:mailto|tel):/i.test(link)) return link
    if (!READ_AS_TEXT.test(property)) return absolute(link, base) ?? link
    if (tag(element) === "link") return link
  }
  return (
    attribute(element, "datetime") ??
    (tag(element) === "data" ? attribute(element, "value") : undefined) ??
    lineText(element)
  )
}

export function addValues(thing: Thing, properties: string[], valueFor: (property: string) => ThingValue): void {
  for (const property of properties) addValue(thing, property, valueFor(property))
}

export function tokens(text: string | undefined): string[] {
  return (text ?? "").slice(0, 1_000).split(/\s+/).filter(Boolean)
}
