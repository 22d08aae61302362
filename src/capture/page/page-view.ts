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

export type ContactLink = { element: Element; href: string; scheme: "mailto" | "tel" }

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
  const declared = firstNamed(document, "base")
  return {
    document,
    url,
    rules,
    sight: new Sight(document),
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
  for (const element of linksOf(document)) {
    const href = attribute(element, "href")
    // "mailto:", "tel:", "callto:", "sms:": their first letters tell them from nearly all others.
    if (!href) continue
    const hidden = href.includes("email-protection#")
      ? readProtectedEmail(href.slice(href.indexOf("#") + 1))
      : undefined
    if (hidden) found.push({ element, href: `mailto:${hidden}`, scheme: "mailto" })
    const chat = href.includes("whats") || href.includes("wa.me/") ? CHAT.exec(href)?.[1] : undefined
    if (chat) found.push({ element, href: `tel:+${chat}`, scheme: "tel" })
    if (chat || !FIRST_LETTERS.includes(href[0] ?? "")) continue
    if (/^mailto:/i.test(href)) found.push({ element, href, scheme: "mailto" })
    else if (TEL.test(href)) found.push({ element, href, scheme: "tel" })
    if (found.length >= MOST_LINKS) break
  }
  return found
}

/** The number that a link to WhatsApp is for: it is written with its country code. */
const CHAT =
  /^(?:https?:\/\/)?(?:wa\.me\/|(?:api|web|www)\.whatsapp\.com\/send\/?\?(?:[^#]{0,200}&)?phone=|whatsapp:\/\/send\/?\?(?:[^#]{0,200}&)?phone=)(?:\+|%2B)?(\d{7,15})/i
const FIRST_LETTERS = "mMtTcCsS "

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
