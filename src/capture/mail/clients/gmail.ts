import type { MailParty, OpenMail } from "~domain/captured"
import { cleanLine, cleanText } from "~domain/text/clean"

import {
  all,
  attribute,
  closest,
  contains,
  first,
  isBefore,
  languageOf,
  lineText,
  parentOf,
  titleOf,
} from "../../page/dom"
import { readDateText } from "../date-text"
import { distinct, party } from "../parties"
import { newestMessage } from "../quoted-history"
import type { MailClient } from "./mail-client"

/** Each message of a conversation; the second stands alone where Gmail has dropped the first. */
const MESSAGE = "[data-message-id], [data-legacy-message-id]"
/** Rows of the list, and the grid that holds them, empty folders included. */
const LIST =
  '[data-legacy-last-message-id], [role="main"] [role="grid"], [role="main"] table[role="presentation"] tr[role="row"]'
/** The last part of "#inbox/FMfcgz…", "#search/offer/FMfcgz…" is an open conversation; folders' own names are shorter. */
const THREAD_ADDRESS = /#(?:[^/?]+\/)+(?:[A-Za-z0-9_-]{15,}|thread-[a-z]:\d+)(?:[?/]|$)|[?&]th=|#thread-[a-z]:/

/** Gmail on the web. Its class names are made by a compiler; attributes carry the ids, the addresses and the names. */
export const gmail: MailClient = {
  kind: "gmail",
  appliesTo: (_document, url) => /^https?:\/\/mail\.google\.com[:/]/.test(url),
  read(document, url) {
    const messages = openMessages(document)
    // The newest is last, and the only one sure to be open.
    for (const message of [...messages].reverse()) {
      const mail = readMessage(document, message, messages)
      if (mail) return { state: "mail", mail }
    }
    const isThread = messages.length > 0 || (THREAD_ADDRESS.test(url) && !first(document, LIST))
    return { state: isThread ? "not-understood" : "mail-list" }
  },
}

/** The messages on screen: Gmail keeps conversations seen before in the page and takes the role "main" from them. */
function openMessages(document: Document): Element[] {
  const messages = all(document, MESSAGE).filter((message) => {
    const outer = parentOf(message)
    return !outer || !closest(outer, MESSAGE)
  })
  const inMain = messages.filter((message) => closest(message, '[role="main"]'))
  return inMain.length > 0 ? inMain : messages
}

function readMessage(document: Document, message: Element, messages: Element[]): OpenMail | undefined {
  const sender = senderOf(message)
  const from = sender && partyOf(sender)
  if (!sender || !from) return undefined
  const body = bodyOf(message, sender)
  if (!body) return undefined

  const owner = ownerOf(document)
  const recipients = all(message, "span[email]").filter((person) => isBefore(sender, person) && isBefore(person, body))
  const { to, cc } = recipientsOf(recipients, from)
  const heading = first(document, "h2[data-thread-perm-id], h2[data-legacy-thread-id]") ?? first(document, "h2.hP")
  return {
    messageId: attribute(message, "data-legacy-message-id") ?? attribute(message, "data-message-id")?.replace("#", ""),
    threadId: heading && (attribute(heading, "data-legacy-thread-id") ?? attribute(heading, "data-thread-perm-id")),
    subject: heading && cleanLine(lineText(heading), 500),
    date: dateOf(message, body, languageOf(document)),
    from,
    to: distinct(
      to.map((one) => withoutMe(one, owner)),
      [from],
    ),
    cc: distinct(
      cc.map((one) => withoutMe(one, owner)),
      [from],
    ),
    text: cleanText(newestMessage(body)),
    thread: distinct(
      messages.map((one) => withoutMe(partyOfSender(one), owner)),
      [from],
    ),
    owner,
  }
}

/**
 * Who it was sent to, and who got a copy. The copies are told only where the user has opened the header's details, a table with a
 * row for each part: of the rows with people whom the line above names as well, the second is the copies'.
 */
function recipientsOf(
  people: Element[],
  from: MailParty,
): { to: (MailParty | undefined)[]; cc: (MailParty | undefined)[] } {
  const rows = new Map<Element, MailParty[]>()
  const line: MailParty[] = []
  for (const element of people) {
    const person = partyOf(element)
    const row = closest(element, "tr")
    const table = closest(element, "table")
    if (!person) continue
    const isDetail = row && table && all(table, "tr").filter((other) => first(other, "span[email]")).length > 1
    if (isDetail) rows.set(row, [...(rows.get(row) ?? []), person])
    else line.push(person)
  }
  const isNamed = ({ address }: MailParty) => address !== from.address && line.some((one) => one.address === address)
  const cc = [...rows.values()].filter((inRow) => inRow.some(isNamed))[1] ?? []
  return { to: line.filter(({ address }) => !cc.some((one) => one.address === address)), cc }
}

/** Addresses stand in attributes of the names' elements: `<span email="ana@example.com" name="Ana Ruiz">`. */
function senderOf(message: Element): Element | undefined {
  return first(message, "[email][data-hovercard-id], span[email]")
}

function partyOf(element: Element): MailParty | undefined {
  return party(attribute(element, "name") ?? lineText(element), attribute(element, "email"))
}

function partyOfSender(message: Element): MailParty | undefined {
  const sender = senderOf(message)
  return sender && partyOf(sender)
}

/** The mailbox's owner is called "me" in the interface's language, which is no name. */
function withoutMe(one: MailParty | undefined, owner: string | undefined): MailParty | undefined {
  return one && owner && one.address.toLowerCase() === owner.toLowerCase() ? { address: one.address } : one
}

/** The body: `.a3s`, unchanged for a decade; else the part of the message after the sender with the most text. */
function bodyOf(message: Element, sender: Element): Element | undefined {
  const known = all(message, ".a3s").find((body) => lineText(body) !== "")
  if (known) return known
  const after = all(message, '[dir="ltr"], [dir="rtl"], [dir="auto"]').filter(
    (part) =>
      !contains(part, sender) && isBefore(sender, part) && !closest(part, '[contenteditable="true"], [role="textbox"]'),
  )
  return after.find((part) => lineText(part) !== "")
}

/** The date's element carries it whole in its title, in the interface's language and this browser's time. */
function dateOf(message: Element, body: Element, language: string | undefined): string | undefined {
  for (const element of all(message, "span[title]")) {
    if (!isBefore(element, body)) continue
    const date = readDateText(attribute(element, "title") ?? "", language)
    if (date) return date
  }
  return undefined
}

/** The account: its link's label holds the address in every language; else the title ends "- ana@example.com - Gmail". */
function ownerOf(document: Document): string | undefined {
  const account = first(document, 'a[href*="accounts.google.com/SignOutOptions"][aria-label]')
  const label = account ? attribute(account, "aria-label") : undefined
  const found = /[^\s()<>:,;]{1,64}@[^\s()<>:,;]{1,190}/.exec(
    label ?? titleOf(document).split(" - ").slice(-2).join(" "),
  )
  return party(undefined, found?.[0])?.address
}
