import type { MailParty, OpenMail } from "~domain/captured"
import { cleanLine, cleanText } from "~domain/text/clean"

import {
  all,
  attribute,
  childrenOf,
  closest,
  contains,
  isBefore,
  languageOf,
  lineText,
  parentOf,
  tag,
} from "../../page/dom"
import { readDateText } from "../date-text"
import { isCcWord, isFromWord, isToWord } from "../header-lines"
import { distinct } from "../parties"
import { newestMessage } from "../quoted-history"
import { shownIn } from "./frame"
import type { MailReading } from "./mail-client"
import { personsOf } from "./people-in"

/*
 * A webmail that nobody has described: its open message is a block of text with people above it, one of whom is said to be the
 * sender. What says so is an attribute (most programs name their header's parts in English, whatever language they speak), or, as
 * a last resort, the word before it. The more there is of what a message has, the surer the answer.
 */

/** How sure one has to be before saying that this is a mail. */
const ENOUGH = 0.6
/** Few selectors, which browsers ask of every element of the page at every change; what they bring is looked at more closely. */
const BODIES = '[role="document"], iframe, article, [id*="body" i], [class*="body" i], [class*="content" i]'
const BODY_NAME = /(?:message|mail|msg)[-_]?(?:body|content)/i
const EDITED = '[contenteditable="true"], [role="textbox"], textarea, form[action*="login" i]'
const MOST_BODIES = 20
const MOST_LEVELS = 12

type Role = "from" | "to" | "cc" | "other"
type Placed = { person: MailParty; role: Role; isNamed: boolean }

/** The open message of an unknown webmail; undefined where the page is none, so far as can be told. */
export function readUnknownWebmail(document: Document): MailReading | undefined {
  let best: { mail: OpenMail; certainty: number } | undefined
  for (const body of candidateBodies(document)) {
    const found = messageWith(document, body)
    if (found && found.certainty > (best?.certainty ?? 0)) best = found
  }
  if (!best) return undefined
  if (best.certainty >= ENOUGH) return { state: "mail", mail: { ...best.mail, certainty: best.certainty } }
  return best.certainty >= ENOUGH - 0.15 ? { state: "not-understood" } : undefined
}

function candidateBodies(document: Document): Element[] {
  return all(document, BODIES)
    .filter(
      (one) =>
        (/^(?:iframe|article)$/.test(tag(one)) ||
          attribute(one, "role") === "document" ||
          BODY_NAME.test(`${attribute(one, "id")} ${attribute(one, "class")}`)) &&
        !closest(one, EDITED) &&
        lineText(shownIn(one) ?? one).length > 1,
    )
    .slice(0, MOST_BODIES)
}

/** Outwards from the body until a sender comes in: the header is what stands before the body there. */
function messageWith(document: Document, body: Element): { mail: OpenMail; certainty: number } | undefined {
  const shown = shownIn(body)
  if (!shown) return undefined
  let message: Element | undefined = body
  for (let level = 0; level < MOST_LEVELS && message; level++) {
    message = parentOf(message)
    if (!message || tag(message) === "html") return undefined
    const people = placedPeople(message, body)
    if (people.length === 0) continue
    // A list of mails beside the message names many, and says of none what they are.
    const sender = people.find(({ role }) => role === "from") ?? (people.length <= 12 ? people[0] : undefined)
    return sender && sender.role !== "to" && sender.role !== "cc"
      ? readMessage(document, message, body, shown, sender, people)
      : undefined
  }
  return undefined
}

function readMessage(
  document: Document,
  message: Element,
  body: Element,
  shown: Element,
  sender: Placed,
  people: Placed[],
): { mail: OpenMail; certainty: number } {
  const ofRole = (role: Role) => people.filter((one) => one.role === role && one !== sender).map(({ person }) => person)
  const subject = subjectIn(message, body) ?? subjectIn(document, body)
  const date = dateIn(message, body, languageOf(document))
  const [to, cc] = [ofRole("to"), ofRole("cc")]
  const certainty =
    0.2 +
    (sender.role === "from" ? (sender.isNamed ? 0.3 : 0.25) : 0) +
    (to.length > 0 ? 0.1 : 0) +
    (subject ? 0.1 : 0) +
    (date ? 0.15 : 0) +
    // An article has a writer, too; a mail is to somebody.
    (tag(body) === "article" ? (to.length > 0 ? 0 : -0.3) : 0.1)
  const mail: OpenMail = {
    subject,
    date,
    from: sender.person,
    to: distinct(to, [sender.person]),
    cc: distinct(cc, [sender.person]),
    text: cleanText(newestMessage(shown)),
    thread: [],
  }
  return { mail, certainty: Math.round(Math.min(certainty, 0.9) * 100) / 100 }
}

/** The people in what stands before the body, each with what is said of them there. */
function placedPeople(message: Element, body: Element): Placed[] {
  const carriers = all(
    message,
    "[email], [data-email], [title], [aria-label], [href], a, span, td, dd, div, p, li, bdi",
  ).slice(0, 600)
  const placed: Placed[] = []
  const seen = new Set<string>()
  for (const element of carriers) {
    if (contains(element, body) || contains(body, element) || !isBefore(element, body) || closest(element, EDITED))
      continue
    if (lineText(element).length > 400) continue
    for (const person of personsOf(element)) {
      const key = person.address.toLowerCase()
      const role = roleOf(element, message, person)
      const known = placed.find((one) => one.person.address.toLowerCase() === key)
      if (known && known.role === "other" && role.role !== "other") Object.assign(known, role)
      if (known && person.name) known.person = person
      if (!known && !seen.has(key)) placed.push({ person, ...role })
      seen.add(key)
    }
  }
  return placed
}

/** By the attributes of the elements around it, from the inside out; else by the word before it. */
function roleOf(element: Element, message: Element, person: MailParty): { role: Role; isNamed: boolean } {
  for (let part: Element | undefined = element; part && part !== message; part = parentOf(part)) {
    const named = roleInName(part)
    if (named) return { role: named, isNamed: true }
  }
  for (
    let part: Element | undefined = element, level = 0;
    part && part !== message && level < 4;
    part = parentOf(part), level++
  ) {
    const said = roleInLabel(part, person)
    if (said) return { role: said, isNamed: false }
  }
  return { role: "other", isNamed: false }
}

function roleInName(element: Element): Role | undefined {
  const name = ["id", "class", "data-testid", "data-test-id", "data-field", "data-role", "name", "itemprop", "headers"]
    .map((one) => attribute(element, one) ?? "")
    .join(" ")
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
  if (/(?:^|[^a-z])(?:from|sender|absender|remitente|expediteur|mittente)(?:$|[^a-z])/.test(name)) return "from"
  if (/(?:^|[^a-z])(?:cc|copy)(?:$|[^a-z])/.test(name)) return "cc"
  if (/(?:^|[^a-z])(?:to|tos|recipients?|receivers?|empfaenger|destinatarios?)(?:$|[^a-z])/.test(name)) return "to"
  return undefined
}

/** "From: Ana Ruiz" in one text, or the word in an element of its own just before. */
function roleInLabel(element: Element, { address }: MailParty): Role | undefined {
  const text = lineText(element)
  const own = text.length < 300 && text.indexOf(address) > 0 ? /^([^:：<@]{1,25})[:：]/.exec(text)?.[1] : undefined
  const before = own ?? labelBefore(element)
  return before ? roleOfWord(before) : undefined
}

function labelBefore(element: Element): string | undefined {
  const parent = parentOf(element)
  if (!parent) return undefined
  const siblings = childrenOf(parent)
  const previous = siblings[siblings.indexOf(element) - 1]
  const text = previous && lineText(previous)
  return text && text.length <= 25 ? text.replace(/[\s:：]+$/, "") : undefined
}

function roleOfWord(word: string): Role | undefined {
  const plain = word.trim().toLowerCase()
  if (isFromWord(plain)) return "from"
  if (isCcWord(plain)) return "cc"
  return isToWord(plain) ? "to" : undefined
}

function subjectIn(within: Document | Element, body: Element): string | undefined {
  for (const selector of [
    '[class*="subject" i], [id*="subject" i], [data-testid*="subject" i], [data-test-id*="subject" i]',
    "h1, h2, h3",
  ]) {
    const found = all(within, selector).find(
      (one) =>
        !contains(body, one) &&
        !contains(one, body) &&
        isBefore(one, body) &&
        lineText(one) !== "" &&
        lineText(one).length < 400,
    )
    if (found)
      return cleanLine(
        lineText(found).replace(/^\p{L}{3,12}\s?[:：]\s/u, (label) =>
          /^(?:re|aw|fwd?|rv|wg|tr)\b/i.test(label) ? label : "",
        ),
        500,
      )
  }
  return undefined
}

function dateIn(message: Element, body: Element, language: string | undefined): string | undefined {
  const time = all(message, "time[datetime]").find((one) => !contains(body, one))
  const iso = time && attribute(time, "datetime")
  if (iso && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return iso
  for (const element of all(message, "time, [class*='date' i], [id*='date' i], [title], td, span, div").slice(0, 300)) {
    if (contains(element, body) || contains(body, element) || lineText(element).length > 120) continue
    for (const text of [attribute(element, "title"), lineText(element)]) {
      const date = text && text.length < 120 && /\d/.test(text) && readDateText(text, language)
      if (date) return date
    }
  }
  return undefined
}
