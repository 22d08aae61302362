import type { MailParty, OpenMail } from "~domain/captured"
import { cleanLine, cleanText } from "~domain/text/clean"

import { all, attribute, closest, contains, first, isBefore, languageOf, lineText, tag } from "../../page/dom"
import { readDateText } from "../date-text"
import { distinct } from "../parties"
import { newestMessage } from "../quoted-history"
import { shownIn } from "./frame"
import type { MailClient } from "./mail-client"
import { peopleIn } from "./people-in"

/** Where a mail client's page has what. Every entry is a selector, within the message unless said. */
export type Layout = {
  /** One open message with its header; where there is none, the page is. */
  message: string
  body: string
  from: string
  to: string
  cc: string
  /** In the page: a conversation has one subject. */
  subject: string
  date: string
  /** An attribute of the message with its id. */
  id?: string
  /** In the page: the mailbox's own address, in an attribute or the text. */
  owner?: string
  /** What shows that a message is open, even where it can't be read: something in the page. */
  opened?: string
}

const EDITED = '[contenteditable="true"], [role="textbox"], textarea'

/** A mail client whose layout can be told by selectors alone. */
export function layoutClient(
  kind: MailClient["kind"],
  appliesTo: (document: Document, url: string) => boolean,
  layout: Layout,
): MailClient {
  return {
    kind,
    appliesTo,
    read(document) {
      const bodies = all(document, layout.body).filter((body) => !closest(body, EDITED) && !isHiddenByStyle(body))
      const filled = bodies.filter((body) => lineText(shownIn(body) ?? body) !== "")
      const told = outermost(filled.length > 0 ? withoutShells(filled) : bodies)
      // The newest is last, and the only one sure to be open.
      for (const body of [...told].reverse()) {
        const mail = readMessage(document, layout, body, told)
        if (mail) return { state: "mail", mail }
      }
      const isOpen = told.length > 0 || (layout.opened !== undefined && first(document, layout.opened) !== undefined)
      return { state: isOpen ? "not-understood" : "mail-list" }
    },
  }
}

/** What stands around a filled frame is the program's word, not the mail's. */
function withoutShells(bodies: Element[]): Element[] {
  const frames = bodies.filter((body) => tag(body) === "iframe")
  return bodies.filter((body) => !frames.some((frame) => frame !== body && contains(body, frame)))
}

const outermost = (elements: Element[]) =>
  elements.filter((one) => !elements.some((outer) => outer !== one && contains(outer, one)))

function readMessage(document: Document, layout: Layout, body: Element, bodies: Element[]): OpenMail | undefined {
  const shown = shownIn(body)
  const message = closest(body, layout.message)
  const from = shown && senderOf(document, layout, body, message)
  if (!shown || !from) return undefined
  const within = message ?? document
  const subject = all(document, layout.subject).find((one) => lineText(one) !== "" && !contains(body, one))
  const owner = layout.owner ? all(document, layout.owner).flatMap((one) => peopleIn(one))[0]?.address : undefined
  return {
    messageId: layout.id && message ? attribute(message, layout.id) : undefined,
    subject: subject && cleanLine(lineText(subject), 500),
    date: dateOf(within, layout.date, body, languageOf(document)),
    from,
    to: distinct(partiesIn(within, layout.to, body), [from]),
    cc: distinct(partiesIn(within, layout.cc, body), [from]),
    text: cleanText(newestMessage(shown)),
    thread: distinct(
      bodies.map((one) => senderOf(document, layout, one, closest(one, layout.message))),
      [from],
    ),
    owner,
  }
}

function senderOf(
  document: Document,
  layout: Layout,
  body: Element,
  message: Element | undefined,
): MailParty | undefined {
  const people = partiesIn(message ?? document, layout.from, body)
  // A picture's address comes first, the name beside it.
  return people.find(({ name, address }) => name && address === people[0]?.address) ?? people[0]
}

/** Nobody is read off the message's own text: what looks like a header there is somebody's word. */
function partiesIn(within: Document | Element, selector: string, body: Element): MailParty[] {
  const places = all(within, selector).filter(
    (place) => place !== body && !contains(body, place) && isBefore(place, body),
  )
  return places.filter((place) => !isHiddenByStyle(place)).flatMap((place) => peopleIn(place, body))
}

function dateOf(
  within: Document | Element,
  selector: string,
  body: Element,
  language: string | undefined,
): string | undefined {
  for (const place of all(within, selector)) {
    if (contains(body, place)) continue
    for (const text of [attribute(place, "datetime"), attribute(place, "title"), lineText(place)]) {
      const date = text && (isoDate(text) ?? readDateText(text, language))
      if (date) return date
    }
  }
  return undefined
}

const isoDate = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : undefined

/** A page that keeps a message it doesn't show hides it or something around it. */
function isHiddenByStyle(element: Element): boolean {
  return (
    closest(element, '[style*="display:none" i], [style*="display: none" i], [hidden], [aria-hidden="true"]') !==
    undefined
  )
}
