import type { MailParty, OpenMail } from "~domain/captured"
import { cleanLine, cleanText } from "~domain/text/clean"
import { decoded } from "~domain/text/email-address"
import { all, attribute, closest, contains, first, isBefore, languageOf, lineText, parentOf } from "../../page/dom"
import { readDateText } from "../date-text"
import { distinct, partyFromText } from "../parties"
import { newestMessage } from "../quoted-history"
import type { MailClient } from "./mail-client"

const HOSTS = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:office\.com|office365\.com|live\.com|cloud\.microsoft)[:/]/i
/** The body of each open message; the id is numbered, the role alone is left in older builds. */
const BODY = '[id^="UniqueMessageBody"], [role="document"]'
/** "MSG_<item id>_FROM" and its like: ids by which Outlook labels the parts of a message for screen readers. */
const FROM = '[id$="_FROM"]'
/** The pane of a conversation, or of one message: with conversations off, and in a window of its own, which has no role "main". */
const PANE =
  '[data-app-section="ConversationContainer"], [data-app-section="MailReadCompose"], #ConversationReadingPaneContainer, #ItemReadingPaneContainer, #ReadingPaneContainerId, [role="main"]'
const LIST = '[role="option"][data-convid], [data-app-section="MessageList"]'
const MAIL_ADDRESS = /\/(?:id|deeplink\/read)\/([^/?#]{20,})|[?&]ItemID=([^&#]{20,})/i

/** Outlook on the web, for work and at home. Class names are made by a compiler, and labels' words are of the interface's language. */
export const outlook: MailClient = {
  kind: "outlook",
  appliesTo: (_document, url) => HOSTS.test(url),
  read(document, url) {
    const bodies = openBodies(document)
    for (const body of [...bodies].reverse()) {
      const mail = readMessage(document, url, body, bodies)
      if (mail) return { state: "mail", mail }
    }
    const isOpen = bodies.length > 0 || MAIL_ADDRESS.test(url)
    return { state: isOpen ? "not-understood" : "mail-list" }
  },
}

/** A message being written has a body, too: it can be edited. */
function openBodies(document: Document): Element[] {
  const bodies = all(document, BODY).filter(
    (body) => closest(body, PANE) && !closest(body, '[contenteditable="true"], [role="textbox"]') && !first(body, BODY),
  )
  return bodies.filter((body) => lineText(body) !== "")
}

/**
 * The message around a body: as far out as no other message's body comes in, and never beyond the pane, since the list beside
 * it is full of other people.
 */
function messageAround(body: Element, bodies: Element[]): Element {
  const pane = closest(body, PANE)
  let message = body
  for (let outer = parentOf(body); outer && message !== pane; outer = parentOf(outer)) {
    if (bodies.some((other) => other !== body && contains(outer, other)) || first(outer, LIST)) break
    message = outer
    if (first(outer, FROM)) break
  }
  return message
}

function readMessage(document: Document, url: string, body: Element, bodies: Element[]): OpenMail | undefined {
  const message = messageAround(body, bodies)
  const from = senderOf(message, body)
  if (!from) return undefined
  const subject = first(document, '[id$="_SUBJECT"][role="heading"], [id$="_SUBJECT"]') ?? headingAbove(message, body)
  const titled = subject && first(subject, "span[title]")
  return {
    messageId: messageIdOf(message, url),
    threadId: /^CONV_(.{10,})_SUBJECT$/.exec((subject && attribute(subject, "id")) ?? "")?.[1],
    subject: subject && cleanLine((titled && attribute(titled, "title")) ?? lineText(subject), 500),
    date: dateOf(message, body, languageOf(document)),
    from,
    to: distinct(recipientsOf(message, body, "TO"), [from]),
    cc: distinct(recipientsOf(message, body, "CC"), [from]),
    text: cleanText(newestMessage(body)),
    thread: distinct(
      bodies.map((one) => senderOf(messageAround(one, bodies), one)),
      [from],
    ),
    owner: ownerOf(document),
  }
}

/** A subject without an id of its own is the pane's first heading, above whoever writes. */
function headingAbove(message: Element, body: Element): Element | undefined {
  const pane = closest(body, PANE)
  const from = first(message, FROM) ?? body
  const heading = pane && first(pane, '[role="heading"]')
  return heading && isBefore(heading, from) && !contains(heading, from) ? heading : undefined
}

function messageIdOf(message: Element, url: string): string | undefined {
  const labelled = first(message, FROM)
  const own = /^MSG_(.{10,})_FROM$/.exec((labelled && attribute(labelled, "id")) ?? "")?.[1]
  const address = MAIL_ADDRESS.exec(url)
  return own ?? (address ? decoded(address[1] ?? address[2] ?? "") : undefined)
}

function senderOf(message: Element, body: Element): MailParty | undefined {
  const from = first(message, FROM)
  const header = from ?? message
  const found = peopleIn(header, body)[0]
  return found ?? (from && peopleIn(message, body).find((one) => one.name === nameIn(from)))
}

function nameIn(from: Element): string {
  return cleanLine(lineText(from).replace(/<.*$/, ""), 300)
}

function recipientsOf(message: Element, body: Element, part: "TO" | "CC"): MailParty[] {
  const well =
    first(message, `[id$="_${part}"]`) ?? (part === "TO" ? first(message, '[data-testid="RecipientWell"]') : undefined)
  return well ? peopleIn(well, body) : []
}

/** The people in a part of the header: their addresses stand in a label, a title or the text, as "Ana Ruiz<ana@example.com>". */
function peopleIn(header: Element, body: Element): MailParty[] {
  const elements = [header, ...all(header, "[aria-label], [title], [email], span, a, button")]
  const found = elements.flatMap((element) => {
    if (element === body || contains(body, element)) return []
    const texts = [
      attribute(element, "aria-label"),
      attribute(element, "title"),
      attribute(element, "email"),
      shortText(element),
    ]
    return texts.flatMap((text) => (text?.includes("@") ? (partyOfLabel(text) ?? []) : []))
  })
  // The one with a name is the better of two of the same person.
  return distinct([...found].sort((a, b) => Number(!a.name) - Number(!b.name)))
}

function shortText(element: Element): string | undefined {
  const text = lineText(element)
  return text.length < 300 ? text : undefined
}

/** "From: Ana Ruiz<ana@example.com>": what stands before the colon is a word of the interface's language. */
function partyOfLabel(text: string): MailParty | undefined {
  return partyFromText(text.replace(/^[^:：<@]{1,30}[:：]\s*/, ""))
}

function dateOf(message: Element, body: Element, language: string | undefined): string | undefined {
  const elements = all(message, '[id$="_DATETIME"], [data-testid="SentReceivedSavedTime"], time')
  for (const element of elements.filter((one) => isBefore(one, body))) {
    for (const text of [attribute(element, "datetime"), attribute(element, "title"), lineText(element)]) {
      const date = text && readDateText(text, language)
      if (date) return date
    }
  }
  return undefined
}

/** The account's button tells the address in its label, title or text. */
function ownerOf(document: Document): string | undefined {
  for (const element of all(
    document,
    "#mectrl_currentAccount_secondary, #meInitialsButton, #O365_MainLink_Me, #mectrl_main_trigger",
  )) {
    const text = [attribute(element, "aria-label"), attribute(element, "title"), shortText(element)].join(" ")
    const found = /[^\s()<>:,;]{1,64}@[^\s()<>:,;]{1,190}/.exec(text)
    const owner = found && partyFromText(found[0])
    if (owner) return owner.address
  }
  return ownerOfFolders(document)
}

/** At home only the folders' root has the address. Where there are several accounts nothing tells which of them is shown. */
function ownerOfFolders(document: Document): string | undefined {
  const roots = all(document, '[role="tree"] [role="treeitem"]').map((item) =>
    partyFromText(attribute(item, "title") ?? attribute(item, "aria-label") ?? ""),
  )
  const [owner, ...others] = distinct(roots)
  return others.length === 0 ? owner?.address : undefined
}
