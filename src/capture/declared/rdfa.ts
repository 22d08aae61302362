import { all, attribute, closest, first, parentOf } from "../page/dom"
import type { PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { addValues, elementValue, tokens } from "./item-things"
import { contactsOf } from "./schema-org"
import { addValue, localName, newThing, type Thing } from "./thing"

const MOST_THINGS = 5_000
const SUBJECT = "[typeof], [about], [resource]:not([property]):not([rel])"

/** People and organisations in RDFa Lite, https://www.w3.org/TR/rdfa-lite/, in the terms of schema.org. */
export const rdfa: PageSource = {
  kind: "rdfa",
  confidence: 0.95,
  appliesTo: ({ document, isMarkedUp }) =>
    isMarkedUp &&
    first(document, "[typeof]") !== undefined &&
    first(document, '[vocab*="schema.org"], [prefix*="schema.org"], [typeof^="schema:"]') !== undefined,
  read: (page) => contactsOf(thingsOf(page), page, "rdfa"),
}

function thingsOf({ document, base }: PageView): Thing[] {
  const things = new Map<Element, Thing>()
  const byId = new Map<string, Thing>()
  for (const element of all(document, `${SUBJECT}, [property][typeof]`).slice(0, MOST_THINGS)) {
    const id = attribute(element, "resource") ?? attribute(element, "about")
    const types = tokens(attribute(element, "typeof"))
    const known = id ? byId.get(id) : undefined
    if (known) known.types.push(...types.map(localName))
    const thing = known ?? newThing(types, id)
    if (id) byId.set(id, thing)
    things.set(element, thing)
  }
  for (const element of all(document, "[property], [rel]").slice(0, MOST_THINGS * 4)) {
    const owner = ownerOf(element, things)
    if (!owner) continue
    const properties = tokens(attribute(element, "property") ?? attribute(element, "rel"))
    const own = attribute(element, "typeof") !== undefined ? things.get(element) : undefined
    const referred = byId.get(attribute(element, "resource") ?? attribute(element, "href") ?? "")
    if (own) for (const property of properties) addValue(owner, property, own)
    else addValues(owner, properties, (property) => referred ?? elementValue(element, localName(property), base))
  }
  return [...new Set(things.values())]
}

/** What an element's property says something about: the nearest subject around it; its own only where it opens no new one. */
function ownerOf(element: Element, things: Map<Element, Thing>): Thing | undefined {
  const opensOwn = attribute(element, "typeof") !== undefined
  const start = opensOwn || attribute(element, "resource") ? parentOf(element) : element
  const subject = start && closest(start, `${SUBJECT}, [property][typeof]`)
  return subject && things.get(subject)
}
