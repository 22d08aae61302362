import { all, attribute, closest, first, lineText, titleOf } from "../page/dom"
import type { PageView } from "../page/page-view"

/** Legal forms and words that end an organisation's name and nothing else. */
const FORM =
  /(?:^|[\s,])(?:Inc|Incorporated|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Co|Company|GmbH|gGmbH|AG|KG|OHG|UG|e\.V|e\.K|SE|S\.?A|S\.?L(?:\.?U)?|S\.?L\.?P|S\.?R\.?L|S\.?r\.?l|s\.r\.o|a\.s|S\.?p\.?A|S\.?A\.?S|SARL|SASU|EURL|B\.?V|N\.?V|PLC|LLP|L\.L\.P|LP|PLLC|P\.C|Pty|Oy|Ab|AB|A\/S|ApS|AS|Kft|Sp\. z o\.o|d\.o\.o|Ltda|S\.A\. de C\.V|Pvt)\.?(?=$|[\s,.)])/
const KIND =
  /\b(?:University|College|School|Institute|Foundation|Association|Society|Bank|Hospital|Clinic|Group|Agency|Studio|Partners|Associates|Consulting|Solutions|Technologies|Systems|Services|Holdings|Industries|Enterprises|Universidad|Instituto|Fundación|Asociación|Ayuntamiento|Universität|Stiftung|Verein|Université|Università|Council|Ministry|Department of|City of|Labs|Ventures|Capital|Insurance|Realty|Restaurant|Hotel)\b/

export function hasLegalForm(text: string): boolean {
  return FORM.test(text)
}

/** An organisation's name, when a text is one and nothing else. */
export function isOrganizationName(text: string): boolean {
  if (
    text.length < 3 ||
    text.length > 90 ||
    /[@|!?]|https?:|\. \p{L}{3,}.*\. /u.test(text) ||
    !/^[\p{Lu}\d"“]/u.test(text)
  )
    return false
  return text.split(" ").length <= 10 && (FORM.test(text) || KIND.test(text))
}

const GENERIC =
  /^(?:home(?: ?page)?|contact(?: us)?|about(?: us)?|welcome|index|untitled.*|our team|team|staff|directory|people|locations?|inicio|contacto|kontakt|impressum|accueil|main page|find us|support|help|profile|page|site|blog|news|faq|terms.*|privacy.*|(?:our )?offices?|map|directions|meet the team|customer service|sitemap|company(?: info)?|products?|services?|infringements|all rights.*|limited time.*|(?:main )?menu|search|login|cart|company information|.*(?:rights reserved|powered by).*)$/i

/**
 * The organisation a page is of: what it declares about itself, else the part of its title, copyright line or logo that fits
 * the host's name or that the page repeats.
 */
export function organizationOfPage(page: PageView, least = 3): string | undefined {
  const { document } = page
  const scores = new Map<string, { text: string; score: number }>()
  const add = (text: string | undefined, score: number) => {
    const name = trimmed(text ?? "")
    if (!name || GENERIC.test(name) || name.length > 80 || !/\p{L}{2}/u.test(name)) return
    const key = keyOf(name)
    if (!key) return
    const known = scores.get(key)
    if (known) known.score += score
    else scores.set(key, { text: name, score })
  }

  for (const meta of all(document, "meta[content]").slice(0, 200)) {
    const name = attribute(meta, "property") ?? attribute(meta, "name")
    if (name === "og:site_name") add(attribute(meta, "content"), 4)
    else if (name === "application-name" || name === "author") add(attribute(meta, "content"), 2)
  }
  for (const part of titleParts(titleOf(document))) add(part, part === titleOf(document) ? 1 : 2)
  for (const line of page.text.lines.slice(-60)) for (const name of copyrightNames(line.text)) add(name, 3)
  for (const image of all(document, "img[alt]").slice(0, 40))
    if (isLogo(image)) add((attribute(image, "alt") ?? "").replace(/\s*\blogo\b\s*/i, " "), 2)
  for (const logo of LOGOS.flatMap((selector) => first(document, selector) ?? []).slice(0, 3)) {
    const text = lineText(logo)
    if (text.length < 60) add(text, 2)
  }
  const title = first(document, "h1")
  if (title) add(lineText(title).slice(0, 100), 1)
  for (const line of ends(page.text.lines))
    if (line.length < 90 && line.isCapital && FORM.test(line.text) && isOrganizationName(line.text)) add(line.text, 2)

  const host = hostName(page.url)
  let best: { text: string; score: number } | undefined
  for (const [key, candidate] of scores) {
    const score = candidate.score + (fitsHost(key, host) ? 3 : 0) + (FORM.test(candidate.text) ? 1 : 0)
    if (!best || score > best.score) best = { text: candidate.text, score }
  }
  return best && best.score >= least ? best.text : undefined
}

const LOGOS = ["#logo", ".logo", "#site-title", ".site-title", ".brand", ".navbar-brand"]

function isLogo(image: Element): boolean {
  return (
    /logo/i.test(`${attribute(image, "src")} ${attribute(image, "class")} ${attribute(image, "id")}`.slice(0, 500)) ||
    closest(image, "header, #header, #logo, .logo, .brand") !== undefined
  )
}

/** The top and the foot of a page, where its owner is named. */
function ends<Item>(items: Item[]): Item[] {
  return items.length <= 400 ? items : [...items.slice(0, 200), ...items.slice(-200)]
}

function titleParts(title: string): string[] {
  return title.length > 300
    ? []
    : title
        .split(/\s+[|\-–—:•·»«>/~]+\s+|\s*[|»«]\s*|: | - /)
        .map((part) => part.trim())
        .filter(Boolean)
}

function copyrightNames(text: string): string[] {
  if (text.length > 400) return []
  const found =
    /(?:©|\(c\)|copyright|&copy;)[\s©]{0,3}(?:copyright)?[\s:]{0,3}(?:(?:19|20)\d{2}(?:\s?[-–,/]\s?(?:(?:19|20)?\d{2}|present))*)?[\s,.:|-]{0,4}(?:by\s)?([^©|]{2,80}?)(?:\s?(?:(?:19|20)\d{2}|all rights|todos los|alle rechte|tous droits|[|•·–—]|\. [A-Z]|$))/i.exec(
      text,
    )
  return found?.[1] ? [found[1]] : []
}

function trimmed(text: string): string {
  return text
    .slice(0, 200)
    .replace(/\s+/g, " ")
    .replace(
      /^(?:welcome to|contacting|contact us?(?: at| -|:)?|about|contacto(?: -|:)?|home of|the official (?:site|website) of)\s+/i,
      "",
    )
    .replace(/\s+(?:home ?page|official (?:web)?site|website|home|logo|inicio)$/i, "")
    .replace(/^[\s\-–—|:•·.,]+|[\s\-–—|:•·,]+$/g, "")
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(FORM_AT_END, "")
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
}

const FORM_AT_END =
  /[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|s\.?l\.?u?|s\.?a|plc|llp|pty)\.?$/i

function hostName(url: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? ""
  const labels = host.replace(/^www\d?\./, "").split(".")
  return (
    (labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.at(-3) : labels.at(-2))?.replace(
      /[^\p{L}\p{N}]/gu,
      "",
    ) ?? ""
  )
}

function fitsHost(key: string, host: string): boolean {
  return (
    host.length > 3 &&
    key.length > 2 &&
    (key === host || (key.includes(host) && host.length * 3 > key.length) || (host.includes(key) && key.length > 3))
  )
}
