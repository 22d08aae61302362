import type { MailParty } from "~domain/captured"
import { cleanLine } from "~domain/text/clean"

import { all, attribute, contains, documentOf, rawText, textWalker } from "../../page/dom"
import { party, partyFromText } from "../parties"

const MOST_ELEMENTS = 400
const CARRIERS =
  "[email], [data-email], [data-address], [sg-email], [data-testid], [aria-label], [title], a, button, span, bdi, li, td, dd, div"

/**
 * The people a part of a mail's header names: their addresses stand in an attribute, a link, a label or the text, as
 * "Ana Ruiz <ana@example.com>"; the name beside them where the two are apart.
 * @param except an element that is no header, such as the body
 */
export function peopleIn(header: Element, except?: Element): MailParty[] {
  const found = new Map<string, MailParty>()
  for (const element of [header, ...all(header, CARRIERS).slice(0, MOST_ELEMENTS)]) {
    if (except && (element === except || contains(except, element) || contains(element, except))) continue
    for (const person of personsOf(element)) {
      const key = person.address.toLowerCase()
      // The inner element knows better: the outer one's text has more in it than the name.
      if (person.name || !found.has(key)) found.set(key, person)
    }
  }
  return [...found.values()]
}

/** Whom one element names by itself. */
export function personsOf(element: Element): MailParty[] {
  const pictured = attribute(element, "sg-email")
  if (pictured) return [party(undefined, pictured)].flatMap((one) => one ?? [])
  const own =
    attribute(element, "email") ??
    attribute(element, "data-email") ??
    attribute(element, "data-address") ??
    linked(element) ??
    tested(element)
  const text = shortText(element)
  if (own)
    return [party(attribute(element, "name") ?? attribute(element, "data-name") ?? nameIn(text), own)].flatMap(
      (one) => one ?? [],
    )
  for (const said of [text, attribute(element, "title"), attribute(element, "aria-label")]) {
    if (!said || said.length > 2_000 || said.indexOf("@") < 1) continue
    const people = peopleInText(said)
    if (people.length === 1 && said !== text && !people[0]?.name)
      return [party(nameIn(text), people[0]?.address)].flatMap((one) => one ?? [])
    if (people.length > 0) return people
  }
  return []
}

/** "Ana Ruiz <ana@example.com>, luis@example.com": a comma may also stand in a name. */
function peopleInText(text: string): MailParty[] {
  const people: MailParty[] = []
  let piece = ""
  for (const part of text.split(/[,;]\s+/, 100)) {
    piece = piece ? `${piece}, ${part}` : part
    if (!part.includes("@")) continue
    const person = personInText(piece)
    if (person) people.push(person)
    piece = ""
  }
  return people
}

function linked(element: Element): string | undefined {
  const href = attribute(element, "href")
  return href && /^mailto:/i.test(href) ? decodedAddress(href.slice(7).split("?", 1)[0] ?? "") : undefined
}

/** Proton names what its tests look for by the address: "recipient:details-dropdown-ana@example.com". */
function tested(element: Element): string | undefined {
  return /dropdown-([^\s@]{1,64}@[^\s@]{3,190})$/.exec(attribute(element, "data-testid") ?? "")?.[1]
}

function decodedAddress(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** What stands before a colon is a word of the interface's language: "From: Ana Ruiz<ana@example.com>". */
export function personInText(text: string): MailParty | undefined {
  const plain = text.replace(/^[^:：<@]{1,30}[:：]\s*/, "").trim()
  const known = partyFromText(plain)
  if (known) return known
  // "Ana Ruiz ana@example.com", "Ana Ruiz (ana@example.com)"
  const [, name = "", address] =
    /^(.{0,200}?)[\s(<[]{1,3}([^\s()<>[\]]{1,64}@[^\s()<>[\],;]{3,190})[)\]>]?$/.exec(plain) ?? []
  return address ? party(name, address) : undefined
}

function nameIn(text: string | undefined): string | undefined {
  if (!text || text.length > 150) return undefined
  const name = cleanLine(
    text.replace(/[<(][^<>()]{0,200}@[^<>()]{0,200}[>)]/g, " ").replace(/\S{1,64}@\S{3,190}/g, " "),
    150,
  )
  return /\p{L}/u.test(name) ? name : undefined
}

/** The text with a space between what stands in different elements, which a page shows on different lines or apart. */
function shortText(element: Element): string | undefined {
  if (rawText(element).length > 2_000) return undefined
  const walker = textWalker(documentOf(element), element)
  const pieces: string[] = []
  while (walker.nextNode()) pieces.push(walker.currentNode.nodeValue ?? "")
  const text = pieces.join(" ").replace(/\s+/g, " ").trim()
  return text.length < 1_000 ? text : undefined
}
