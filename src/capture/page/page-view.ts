import type { SiteRule } from "~domain/site-rule"

import { regionOf, regionTold } from "../phone/page-region"
import { type ContactLink, contactLinks } from "./contact-links"
import { attribute, first, firstNamed, languageOf } from "./dom"
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

/** Asked one by one, since browsers answer simple selectors at once and lists slowly. */
const MARKUP = ["[itemscope]", "[typeof]"]
const MARKED_CLASSES = [".h-card", ".vcard"]

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
    address: parsed(url),
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

function parsed(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

/** An address of the web as a whole, or undefined when it is none: javascript: and data: are not followed. */
export function absolute(href: string, base: string): string | undefined {
  const written = href.trim()
  if (!written) return undefined
  try {
    const url = new URL(written, base)
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}
