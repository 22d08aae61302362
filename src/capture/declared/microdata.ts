import { all, attribute, closest, contains, first, parentOf } from "../page/dom"
import type { PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { addValues, elementValue, tokens } from "./item-things"
import { contactsOf } from "./schema-org"
import { localName, newThing, type Thing } from "./thing"

const MOST_ITEMS = 5_000

/** People and organisations in microdata, https://html.spec.whatwg.org/multipage/microdata.html, in the terms of schema.org. */
export const microdata: PageSource = {
  kind: "microdata",
  confidence: 0.95,
  appliesTo: ({ document, isMarkedUp }) => isMarkedUp && first(document, "[itemscope][itemtype]") !== undefined,
  read: (page) => contactsOf(itemsOf(page), page, "microdata"),
}

function itemsOf(page: PageView): Thing[] {
  const { document, base } = page
  const items = new Map<Element, Thing>()
  for (const element of all(document, "[itemscope]").slice(0, MOST_ITEMS))
    items.set(element, newThing(tokens(attribute(element, "itemtype")), attribute(element, "itemid")))

  const add = (owner: Thing | undefined, element: Element) => {
    if (!owner) return
    const properties = tokens(attribute(element, "itemprop"))
    addValues(owner, properties, (property) => items.get(element) ?? elementValue(element, localName(property), base))
  }
  for (const element of all(document, "[itemprop]").slice(0, MOST_ITEMS * 4)) {
    const outer = parentOf(element)
    const owner = outer && closest(outer, "[itemscope]")
    add(owner && items.get(owner), element)
  }
  for (const [element, thing] of items) addReferred(document, element, thing, add)
  return [...items.values()]
}

/** An item may take properties from elsewhere on the page, by id. */
function addReferred(
  document: Document,
  item: Element,
  thing: Thing,
  add: (owner: Thing, element: Element) => void,
): void {
  for (const id of tokens(attribute(item, "itemref")).slice(0, 20)) {
    const root = /^[\w-]{1,100}$/.test(id) ? first(document, `[id="${id}"]`) : undefined
    if (!root || contains(root, item)) continue
    for (const element of [root, ...all(root, "[itemprop]")]) {
      if (!attribute(element, "itemprop")) continue
      const outer = parentOf(element)
      const scope = outer && closest(outer, "[itemscope]")
      const isOwned = scope !== undefined && scope !== item && contains(root, scope)
      if (!isOwned) add(thing, element)
    }
  }
}
