import { remembered } from "~domain/text/remembered"

import { readProtectedEmail } from "../emails/protected-email"
import { attribute, classed, linksOf } from "./dom"

/** With "chat", the address is a page where somebody is written to; with "data", it holds a text itself: a card, it may be. */
export type ContactLink = { element: Element; href: string; scheme: "mailto" | "tel" | "chat" | "data" }

const MOST_LINKS = 250

/** The links to mailboxes, telephones, chats and texts of their own, as far as there are not too many. */
export function contactLinks(document: Document): ContactLink[] {
  const found: ContactLink[] = []
  // What Cloudflare keeps from robots is a link or a part of one.
  for (const element of classed(document, "__cf_email__").slice(0, MOST_LINKS)) {
    const address = readProtectedEmail(attribute(element, "data-cfemail") ?? "")
    if (address) found.push({ element, href: `mailto:${address}`, scheme: "mailto" })
  }
  const links = linksOf(document)
  const { length } = links
  for (let i = 0; i < length && found.length < MOST_LINKS; i++) {
    const element = links.item(i) as Element
    const written = element.getAttribute("href")
    if (!written) continue
    const { href, scheme } = readHref(written)
    if (scheme) found.push({ element, href, scheme })
  }
  return found
}

/** What a link is read as; without a scheme, not at all. */
type Read = { href: string; scheme?: ContactLink["scheme"] }

/** A page has many links, is read again at every change, and links to nearly all that it linked to before. */
const readHref = remembered((href): Read => {
  if (/^mailto:/i.test(href)) return { href, scheme: "mailto" }
  if (TEL.test(href)) return { href, scheme: "tel" }
  if (/^data:text\//i.test(href)) return { href, scheme: "data" }
  if (href.includes("email-protection#")) {
    const hidden = readProtectedEmail(href.slice(href.indexOf("#") + 1))
    if (hidden) return { href: `mailto:${hidden}`, scheme: "mailto" }
  }
  const chat = CHAT.exec(href)?.[1]
  if (chat) return { href: `tel:+${chat}`, scheme: "tel" }
  const telegram = TELEGRAM.exec(href)?.[1]
  return telegram ? { href: `https://t.me/${telegram}`, scheme: "chat" } : { href }
})

/** Links to phones by their scheme. */
const TEL = /^\s{0,9}(?:tel|callto|sms):/i
/** The number that a link to WhatsApp, Telegram, Signal, Viber or Skype is for: it is written with its country code. */
const CHAT =
  /^(?:(?:https?:\/\/)?(?:wa\.me\/|(?:api|web|www)\.whatsapp\.com\/send\/?\?(?:[^#]{0,200}&)?phone=)(?:\+|%2B)?|whatsapp:\/\/send\/?\?(?:[^#]{0,200}&)?phone=(?:\+|%2B)?|(?:(?:https?:\/\/)?(?:t\.me\/|signal\.me\/#p\/)|viber:\/\/(?:chat|contact|add)\/?\?number=|skype:)(?:\+|%2B))(\d{7,15})/i
/** Somebody's name at Telegram; some words there are its own (https://core.telegram.org/api/links). */
const TELEGRAM =
  /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?!(?:share|joinchat|addstickers|addemoji|addtheme|proxy|socks|login|setlanguage|contact|invoice|confirmphone)\b)([a-z]\w{4,31})\/?(?:\?.{0,200})?$/i
