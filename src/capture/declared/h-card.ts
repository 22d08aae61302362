import { parseEmailAddress } from "~domain/text/email-address"
import { all, attribute, closest, contains, first, parentOf } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import { absolute } from "../page/page-view"
import { numberOrWritten } from "../phone/phone-number"
import { addressesOf } from "./h-card-address"
import {
  addressValue,
  classes,
  dateValue,
  elementWithId,
  type Item,
  type ItemValue,
  impliedName,
  impliedPhoto,
  impliedUrl,
  isRoot,
  ownElements,
  plainValue,
  shownText,
  textOf,
  textsOf,
} from "./microformats"
import { withPlaces } from "./places"

const MOST_CARDS = 500
/** An employer has an address; nobody nests further. */
const DEEPEST = 3
const CARD = ".h-card, .vcard"

/** People and organisations in h-card (https://microformats.org/wiki/h-card) and the classic hCard that it follows. */
export const hCard: PageSource = {
  kind: "h-card",
  confidence: 0.9,
  appliesTo: ({ document, isMarkedUp }) => isMarkedUp && first(document, CARD) !== undefined,
  read: ({ document, base, region }) =>
    all(document, CARD)
      .slice(0, MOST_CARDS)
      // A card that says where somebody works is the employer's, not a second contact.
      .filter((card) => !isOrganizationOf(card))
      .flatMap((card) => contact(itemOf(card, base), base, region) ?? [])
      .map((found) => withPlaces(found, (property) => `h-card ${property}`)),
}

function isOrganizationOf(card: Element): boolean {
  const outer = parentOf(card)
  return (
    classes(card).some((name) => name === "p-org" || name === "org") && !!outer && closest(outer, CARD) !== undefined
  )
}

/** Classic class names and what they are called today, https://microformats.org/wiki/h-card#Parser_Compatibility */
const CLASSIC: Record<string, string> = Object.fromEntries(
  [
    ..."fn=name honorific-prefix given-name additional-name family-name honorific-suffix nickname org organization-name organization-unit tel title=job-title role note adr label".split(
      " ",
    ),
    ..."street-address extended-address post-office-box locality region postal-code country-name".split(" "),
  ]
    .map((name) => name.split("="))
    .map(([old = "", name]) => [old, `p-${name ?? old}`]),
)
Object.assign(CLASSIC, {
  email: "u-email",
  url: "u-url",
  photo: "u-photo",
  logo: "u-logo",
  uid: "u-uid",
  bday: "dt-bday",
})

function itemOf(root: Element, base: string, depth = 0): Item {
  const isCurrent = classes(root).some((name) => /^h-/.test(name))
  const properties = new Map<string, ItemValue[]>()
  const add = (name: string, value: ItemValue) => {
    if (value !== "") properties.set(name, [...(properties.get(name) ?? []), value])
  }
  let hasText = false
  let hasAddress = false

  const own = ownElements(root)
  for (const element of [...own, ...(isCurrent ? [] : included(root))]) {
    const names = classes(element).flatMap((name) => (isCurrent ? name : (CLASSIC[name] ?? [])))
    for (const name of names) {
      const [, prefix, property = ""] = /^(p|u|dt|e)-([a-z0-9-]+)$/.exec(name) ?? []
      if (!prefix) continue
      hasText ||= prefix === "p" || prefix === "e"
      hasAddress ||= prefix === "u"
      if (property === "tel" && isFax(element)) continue
      if (isRoot(element) && prefix !== "u" && depth < DEEPEST)
        add(property, { item: itemOf(element, base, depth + 1), text: plainValue(element) })
      else if (prefix === "u") add(property, addressValue(element, base))
      else
        add(
          property,
          prefix === "dt" ? dateValue(element) : prefix === "e" ? shownText(element) : plainOrLink(element, property),
        )
    }
  }
  const item = { element: root, properties }
  if (isCurrent) addImplied(item, hasText || own.some(isRoot), hasAddress, base)
  else addClassicName(item)
  return item
}

/** The include pattern, https://microformats.org/wiki/include-pattern: parts of a classic card that stand elsewhere, by id. */
function included(root: Element): Element[] {
  const links = all(root, "a.include[href^='#'], object.include[data^='#']").map(
    (link) => attribute(link, "href") ?? attribute(link, "data") ?? "",
  )
  const ids = [...(attribute(root, "headers") ?? "").split(" "), ...links.map((link) => link.slice(1))]
  return ids.slice(0, 20).flatMap((id) => {
    const part = /^[\w-]{1,100}$/.test(id) ? elementWithId(root, id) : undefined
    return part && !contains(part, root) ? [part, ...ownElements(part)] : []
  })
}

/** A number in a link may be shown in words ("Call us"). */
function plainOrLink(element: Element, property: string): string {
  const href = property === "tel" ? attribute(element, "href") : undefined
  const shown = plainValue(element)
  return href && /^tel:/i.test(href) && !/\d{3}/.test(shown.replace(/\D/g, "")) ? href : shown
}

function isFax(element: Element): boolean {
  return all(element, ".type").some((type) => /^\s*fax\s*$/i.test(plainValue(type)))
}

function addImplied(item: Item, hasText: boolean, hasAddress: boolean, base: string): void {
  const { element, properties } = item
  if (!properties.has("name") && !hasText) properties.set("name", [impliedName(element)])
  // Where some addresses are marked, those left unmarked are so on purpose.
  const photo = hasAddress ? undefined : impliedPhoto(element)
  if (photo) properties.set("photo", [addressValue(photo, base)])
  const url = hasAddress ? undefined : impliedUrl(element)
  if (url) properties.set("url", [addressValue(url, base)])
}

/** In hCard "org" alone names an organisation, and parts of a name may stand without the whole. */
function addClassicName(item: Item): void {
  const { properties } = item
  if (properties.has("name")) return
  const parts = ["honorific-prefix", "given-name", "additional-name", "family-name"].flatMap(
    (name) => textOf(item, name) ?? [],
  )
  const name = parts.join(" ") || textOf(item, "nickname")
  if (name) properties.set("name", [name])
}

function contact(item: Item, base: string, region: string | undefined): Found | undefined {
  const name = textOf(item, "name")
  const organization = organizationOf(item)
  const isOrganization = !!name && name === organization
  const emails = textsOf(item, "email").flatMap((text) => parseEmailAddress(text) ?? [])
  const phones = textsOf(item, "tel").flatMap((text) => phone(text, region) ?? [])
  const addresses = addressesOf(item)
  if (!name && !organization && emails.length === 0 && phones.length === 0) return undefined
  return {
    fullName: isOrganization ? undefined : name,
    givenName: textOf(item, "given-name"),
    familyName: textOf(item, "family-name"),
    organization: organization ?? undefined,
    jobTitle: textOf(item, "job-title") ?? textOf(item, "title"),
    emails,
    phones,
    urls: textsOf(item, "url").flatMap((text) => absolute(text, base) ?? []),
    addresses,
    birthday: /^(?:\d{4}|-)-\d{2}-\d{2}/.exec(textOf(item, "bday") ?? "")?.[0],
    photo: absolute(textOf(item, "photo") ?? "", base),
    note: textOf(item, "note"),
    element: outermostCard(item.element),
  }
}

/** A card inside another stands in the page's list where the outer one does. */
function outermostCard(card: Element): Element {
  let outermost = card
  for (let outer = parentOf(card); outer; outer = parentOf(outer)) {
    const next = closest(outer, CARD)
    if (!next) break
    outermost = outer = next
  }
  return outermost
}

function organizationOf(item: Item): string | undefined {
  const value = item.properties.get("org")?.[0]
  const named = textOf(item, "organization-name")
  if (value === undefined) return named
  if (typeof value === "string") return named ?? value
  return textOf(value.item, "name") ?? value.text
}

function phone(text: string, region: string | undefined): string | undefined {
  const number =
    text
      .replace(/^(?:tel|callto):/i, "")
      .split(/[;,]/, 1)[0]
      ?.trim() ?? ""
  return numberOrWritten(number, region, 3)
}
