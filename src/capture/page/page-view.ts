import type { SiteRule } from "~domain/site-rule"

import { readProtectedEmail } from "../emails/protected-email"
import { regionOf, regionTold } from "../phone/page-region"
import { attribute, classed, first, firstNamed, languageOf, linksOf } from "./dom"
import { type PageLines, pageLines } from "./page-lines"
import { Sight } from "./sight"

/** What the readers of one page share, each part made once and only when somebody asks. */
export type PageView = {
  document: Document
  url: string
  /** The same in its parts, where it has any. */
  address: URL | undefined
  /** What relative addresses are relative to. */
  base: string
  /** Of numbers without a country code. */
  region: string | undefined
  text: PageLines
  /** Whether anything is marked up as structured data at all: one question before the many. */
  isMarkedUp: boolean
  /** The links to mailboxes and telephones. */
  contactLinks: ContactLink[]
  /** What the user pointed at before on pages such as this. */
  rules: readonly SiteRule[]
  /** What of it people see. */
  sight: Sight
}

/** With "chat", the address is a page where somebody is written to. */
export type ContactLink = { element: Element; href: string; scheme: "mailto" | "tel" | "chat" }

/** Asked one by one, since browsers answer simple selectors at once and lists slowly. */
const MARKUP = ["[itemscope]", "[typeof]"]
const MARKED_CLASSES = [".h-card", ".vcard"]
const MOST_LINKS = 250
/** Links to phones by their scheme. */
const TEL = /^\s{0,9}(?:tel|callto|sms):/i

export function pageView(
  document: Document,
  url: string,
  rules: readonly SiteRule[] = [],
  lines?: PageLines,
): PageView {
  let text = lines
  let region: string | undefined
  let links: ContactLink[] | undefined
  let isMarkedUp: boolean | undefined
  let sight: Sight | undefined
  const declared = firstNamed(document, "base")
  return {
    document,
    url,
    address: URL.canParse(url) ? new URL(url) : undefined,
    rules,
    base: absolute((declared && attribute(declared, "href")) ?? "", url) ?? url,
    get region() {
      if (region === undefined) {
        const language = languageOf(document)
        region =
          regionOf(url, language) ?? (isAmerican(language) ? undefined : regionTold(this.text.lines, language)) ?? ""
      }
      return region || undefined
    },
    get text() {
      text ??= pageLines(document)
      return text
    },
    get sight() {
      sight ??= new Sight(document, this.text.isStyled, this.text.pictures)
      return sight
    },
    get isMarkedUp() {
      isMarkedUp ??=
        MARKED_CLASSES.some((name) => firstNamed(document, name) !== undefined) ||
        MARKUP.some((selector) => first(document, selector) !== undefined)
      return isMarkedUp
    },
    get contactLinks() {
      links ??= contactLinks(document)
      return links
    },
  }
}

/** What templates say of a page in English is no news of where it is from. */
function isAmerican(language: string | undefined): boolean {
  return /^en-us$/i.test(language ?? "")
}

function contactLinks(document: Document): ContactLink[] {
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
    const href = element.getAttribute("href")
    const link = href ? contactLink(element, href) : undefined
    if (link) found.push(link)
  }
  return found
}

/** Asked of every link of a page: what it begins with tells nearly all that they are none. */
function contactLink(element: Element, href: string): ContactLink | undefined {
  if (SCHEMES.includes(href.charAt(0))) {
    if (/^mailto:/i.test(href)) return { element, href, scheme: "mailto" }
    if (TEL.test(href)) return { element, href, scheme: "tel" }
  }
  if (href.includes("email-protection#")) {
    const hidden = readProtectedEmail(href.slice(href.indexOf("#") + 1))
    if (hidden) return { element, href: `mailto:${hidden}`, scheme: "mailto" }
  }
  if (!CALLS.includes(href.charAt(0)) && !href.includes("whats") && !href.includes(".me/")) return undefined
  const chat = CHAT.exec(href)?.[1]
  if (chat) return { element, href: `tel:+${chat}`, scheme: "tel" }
  const telegram = TELEGRAM.exec(href)?.[1]
  return telegram ? { element, href: `https://t.me/${telegram}`, scheme: "chat" } : undefined
}

/** The number that a link to WhatsApp, Telegram, Signal, Viber or Skype is for: it is written with its country code. */
const CHAT =
  /^(?:(?:https?:\/\/)?(?:wa\.me\/|(?:api|web|www)\.whatsapp\.com\/send\/?\?(?:[^#]{0,200}&)?phone=)(?:\+|%2B)?|whatsapp:\/\/send\/?\?(?:[^#]{0,200}&)?phone=(?:\+|%2B)?|(?:(?:https?:\/\/)?(?:t\.me\/|signal\.me\/#p\/)|viber:\/\/(?:chat|contact|add)\/?\?number=|skype:)(?:\+|%2B))(\d{7,15})/i
/** Somebody's name at Telegram; some words there are its own (https://core.telegram.org/api/links). */
const TELEGRAM =
  /^(?:https?:\/\/)?(?:t|telegram)\.me\/(?!(?:share|joinchat|addstickers|addemoji|addtheme|proxy|socks|login|setlanguage|contact|invoice|confirmphone)\b)([a-z]\w{4,31})\/?(?:\?.{0,200})?$/i
/** How "skype:" and "viber:" begin. */
const CALLS = "sSvV"
/** How "mailto:", "tel:", "callto:" and "sms:" begin. */
const SCHEMES = "mMtTcCsS "

/** An address of the web as a whole, or undefined when it is none: javascript: and data: are not followed. */
export function absolute(href: string, base: string): string | undefined {
  if (!href.trim()) return undefined
  try {
    const url = new URL(href.trim(), base)
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}
