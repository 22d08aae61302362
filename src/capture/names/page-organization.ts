import { remembered } from "~domain/text/remembered"

import { attribute, closest, elementsNamed, firstNamed, hasAttribute, lineText, titleOf, withId } from "../page/dom"
import { lineFact } from "../page/line"
import type { PageLine } from "../page/page-lines"
import type { PageView } from "../page/page-view"
import { hasLegalForm, isOrganizationName } from "./organization-name"

/** What pages are called, whoever owns them. */
const GENERIC =
  /^(?:home(?: ?page)?|contact(?:s|ing)?(?: us| me| information| details| form)?|get in touch|about(?: us| me)?|who we are|welcome|index|untitled.*|(?:our |the |meet (?:the|our) )?(?:team|people|staff|experts|board|directors)|directory|locations?|branches|stores?|speakers|inicio|portada|(?:el |nuestro )?(?:equipo|personal)|qui[ée]nes somos|sobre (?:nosotros|m[ií])|nosotros|contacto|cont[aá]ct(?:e|a)(?:nos)?|contacta con nosotros|aviso legal|pol[ií]tica de .*|t[ée]rminos.*|directorio.*|junta directiva|sucursales|tiendas|ponentes|d[oó]nde estamos|kontakt(?:formular)?|impressum|imprint|(?:das |unser )?team|[uü]ber uns|ansprechpartner.*|mitarbeite.*|standorte|startseite|datenschutz.*|accueil|(?:nous )?contacter|contactez[- ]nous|mentions l[ée]gales|(?:l'|notre |l’)[ée]quipe|qui sommes[- ]nous.*|nos agences|agences|chi siamo|contatti|note legali|uffici|il team|(?:la nostra )?squadra|dove siamo|acas[ăa]|echipa(?: noastr[ăa])?|despre noi|contacta[țt]i-ne|medici|main page|find us|support|help|profile|page|site|blog|news|faq|terms.*|privacy.*|shipping.*|(?:our )?offices?|map|directions|customer (?:service|support)|sitemap|company(?: info(?:rmation)?| directory)?|the company|products?|services?|infringements|all rights.*|limited time.*|(?:main )?menu|search|login|cart|.*(?:rights reserved|powered by|zen cart).*)$/i

type Candidate = { text: string; score: number; kinds: Set<string> }

/**
 * The organisation a page is of: what it declares or labels, else what its title, copyright line, logo, address and host agree on.
 * @param addressLines where the page's postal addresses begin: the owner's name stands above.
 */
export function organizationOfPage(
  page: PageView,
  least = 3,
  addressLines: readonly number[] = [],
): string | undefined {
  const { document } = page
  const { lines } = page.text
  const scores = new Map<string, Candidate>()
  const add = (text: string | undefined, score: number, kind: string) => {
    const { name, key } = text ? nameIn(text) : NAMELESS
    if (!key) return
    const known = scores.get(key)
    if (!known) scores.set(key, { text: name, score, kinds: new Set([kind]) })
    else if (!known.kinds.has(kind)) {
      known.kinds.add(kind)
      known.score += score
      // Screaming is the designer's; the name as people write it is kept.
      if (known.text === known.text.toUpperCase() && name !== name.toUpperCase()) known.text = name
    }
  }

  for (const meta of elementsNamed(document, "meta").slice(0, 200)) {
    const name = attribute(meta, "property") ?? attribute(meta, "name")
    if (name === "og:site_name") add(attribute(meta, "content"), 4, "declared")
    else if (name === "application-name") add(attribute(meta, "content"), 2, "declared")
    else if (name === "author") add(attribute(meta, "content"), 1, "author")
  }
  const title = titleOf(document).replaceAll("&amp;", "&")
  const parts = titleParts(title).filter((part) => !GENERIC.test(part))
  for (const [at, part] of parts.entries()) {
    const isRest = parts.length === 1 && part !== title
    add(part, part === title ? 1 : isRest ? 4 : at === parts.length - 1 || at === 0 ? 2 : 1, "title")
  }
  for (const line of lines.slice(-60)) for (const name of copyrightNames(line)) add(name, 3, "copyright")
  for (const image of elementsNamed(document, "img").slice(0, 60))
    if (hasAttribute(image, "alt") && isLogo(image))
      add((attribute(image, "alt") ?? "").replace(/\s{0,5}\blogo\b\s{0,5}/i, " "), 2, "logo")
  const logos = ["logo", "site-title"].flatMap((id) => withId(document, id) ?? [])
  for (const logo of logos) if (lineText(logo).length < 60) add(lineText(logo), 2, "logo")
  for (const logo of LOGOS.flatMap((selector) => firstNamed(document, selector) ?? []).slice(0, 3)) {
    const text = lineText(logo)
    if (text.length < 60) add(text, 2, "logo")
  }
  const heading = firstNamed(document, "h1")
  if (heading) add(lineText(heading).slice(0, 100), 1, "heading")
  const outer = ends(lines)
  for (let at = 0; at < outer.length; at++) {
    const line = outer[at] as PageLine
    if (line.length < 90 && line.isCapital && line.tell(isFirm)) add(line.text, 2, "line")
    if (line.length < 160 && line.includes(":")) add(labelled(line.text, outer[at + 1]), 5, "label")
  }
  for (const at of addressLines.slice(0, 8)) add(nameAbove(lines, at), 2, "address")
  const host = hostName(page.url)
  add(writtenHost(host, outer), 1, "host")
  return bestOf(scores, host, outer, least)
}

/** What a text may say of a page's organisation, and how its name is told from others; "" for neither. */
const nameIn = remembered((text): { name: string; key: string } => {
  const name = trimmed(text)
  if (!name || GENERIC.test(name) || name.length > 80 || !/\p{L}{2}/u.test(name)) return NAMELESS
  return { name, key: keyOf(name) }
})

const NAMELESS = { name: "", key: "" }

const isFirm = lineFact((text): boolean => hasLegalForm(text) && isOrganizationName(text))

/** The host's name as the page writes it: "ioSafe" at iosafe.example, "Talleres Ferrer" at talleresferrer.example. */
function writtenHost(host: string, lines: PageLine[]): string | undefined {
  if (host.length < 4 || !/^[a-z0-9]+$/i.test(host)) return undefined
  const letters = new RegExp(host, "i")
  const word = new RegExp(`(?<![\\w.@/-])${host}(?![\\w.@-])`, "i")
  const first = host.charCodeAt(0) & ~32
  let written: string | undefined
  for (const line of lines) {
    if (line.length < host.length || line.length > 500) continue
    const { text } = line
    const isLikely = line.length < host.length * 2 + 12 && (text.charCodeAt(0) & ~32) === first
    if (isLikely && line.isCapital && keyOf(text) === host.toLowerCase()) return text
    // Browsers find plain letters several times quicker than a whole word.
    if (written === undefined && letters.test(text)) written = word.exec(text)?.[0]
  }
  return written && /\p{Lu}/u.test(written) ? written : undefined
}

function bestOf(scores: Map<string, Candidate>, host: string, lines: PageLine[], least: number): string | undefined {
  const candidates = [...scores].sort((a, b) => b[1].score - a[1].score).slice(0, 12)
  let best: { text: string; score: number } | undefined
  for (const [key, candidate] of candidates) {
    // What host, form and mentions may add is not enough to come first.
    if (best && candidate.score + MOST_ADDED <= best.score) break
    const isOfHost = fitsHost(key, host)
    const mentions = least > candidate.score || candidates.length > 1 ? mentionsOf(candidate.text, lines) : 0
    const score =
      candidate.score +
      (isOfHost ? 3 : 0) +
      (hasLegalForm(candidate.text) ? 1 : 0) +
      (mentions > 3 ? 2 : mentions > 1 ? 1 : 0)
    if (!best || score > best.score) best = { text: candidate.text, score }
  }
  return best && best.score >= least ? best.text : undefined
}

const MOST_ADDED = 6

/** In how many of the first and last lines a name stands, as far as it matters. */
function mentionsOf(name: string, lines: readonly PageLine[]): number {
  const part = name.replace(/[\s,]+(?:inc|llc|ltd|limited|gmbh|s\.?[al]\.?)\.?$/i, "")
  let count = 0
  for (const line of lines) if (count < 5 && line.length >= part.length && line.includes(part)) count++
  return count
}

const LOGOS = [".logo", ".site-title", ".brand", ".navbar-brand"]

function isLogo(image: Element): boolean {
  return (
    /logo/i.test(`${attribute(image, "src")} ${attribute(image, "class")} ${attribute(image, "id")}`.slice(0, 500)) ||
    closest(image, "header, #header, #logo, .logo, .brand") !== undefined
  )
}

/** The top and the foot of a page, where its owner is named. */
function ends<Item>(items: Item[]): Item[] {
  return items.length <= 300 ? items : [...items.slice(0, 150), ...items.slice(-150)]
}

function titleParts(title: string): string[] {
  return title.length > 300
    ? []
    : title
        .split(/\s+[|\-–—:•·»«>/~]+\s+|\s*[|»«]\s*|: | - /)
        .map((part) => part.trim())
        .filter(Boolean)
}

const LABEL =
  /^(?:raz[oó]n social|denominaci[oó]n(?: social)?|nombre comercial|empresa|entidad|firma|firmenname|unternehmen|raison sociale|d[ée]nomination(?: sociale)?|[ée]diteur(?: du site)?|ragione sociale|denominazione|societ[àa]|denumire(?:a)?(?: societ[ăa][țt]ii)?|company name|business name|trading name|titular(?: del sitio(?: web)?)?)$/i

/** "Razón social: Talleres Ferrer, S.L.", perhaps with the name in the next line. */
function labelled(text: string, next: PageLine | undefined): string | undefined {
  const colon = text.indexOf(":")
  if (colon < 4 || colon > 45 || !LABEL.test(text.slice(0, colon).trim())) return undefined
  const rest = text.slice(colon + 1).trim()
  const name = rest || (next && next.length < 120 ? next.text : "")
  // Of a sentence, what stands before the first comma that no legal form follows.
  return name.split(/;|\. (?=\p{Lu}\p{Ll})|, (?!S\.|SL|SA|Inc|LLC|Ltd)/u, 1)[0]
}

function nameAbove(lines: PageLine[], at: number): string | undefined {
  const line = lines[at - 1]
  if (!line?.isCapital || line.length > 100 || line.digits > 2 || line.includes("@") || line.includes(":"))
    return undefined
  const { text } = line
  return text.length > 3 && text.length < 60 && text.split(" ").length < 9 && !/[.!?]$/.test(text) ? text : undefined
}

/** After the sign, which old pages in the wrong encoding show as a replacement character. */
const COPYRIGHT =
  /(?:©|\ufffd|\(c\)|copyright|&copy;)[\s©\ufffd]{0,3}(?:copyright)?[\s:]{0,3}(?:(?:19|20)\d{2}(?:\s?[-–,/]\s?(?:(?:19|20)?\d{2}|present)){0,6})?[\s,.:|-]{0,4}(?:(?:by|por|von|par|da|di|de)\s)?([^©\ufffd|]{2,80}?)(?:\s?(?:(?:19|20)\d{2}|[-–,.]? ?all rights|[-–,.]? ?todos los|[-–,.]? ?alle rechte|[-–,.]? ?tous droits|[-–,.]? ?tutti i|[-–,.]? ?toate|[|•·–—]| - |\. [A-Z]|$))/i
/** "2014 Leeward Productions. All rights reserved." */
const RESERVED =
  /(?:19|20)\d{2} ([^©|\d]{3,60}?)[.,]? (?:all rights reserved|todos los derechos|alle rechte|tous droits|tutti i diritti|toate drepturile)/i

function copyrightNames(line: PageLine): string[] {
  if (
    line.length > 600 ||
    !(line.includes("©") || line.includes("opyright") || line.includes("20") || line.includes("(c)"))
  )
    return []
  const text = line.text.slice(0, 400)
  const found = COPYRIGHT.exec(text)?.[1] ?? RESERVED.exec(text)?.[1]
  return found ? [found] : []
}

function trimmed(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[®™]|(?<=\p{Ll})SM\b/gu, "")
    .replace(/\s+/g, " ")
    .replace(/ ?[(©\ufffd].*$/, "")
    .trim()
    .replace(
      /^(?:welcome to(?: the)?|contacting|contact(?: us)?(?: at| -|:)?|about|contacto(?: -|:)?|home of|the official (?:site|website) of|bienvenidos? a|willkommen bei|bienvenue chez|benvenuti (?:in|da|su))\s+/i,
      "",
    )
    .replace(/\s+(?:home ?page|official (?:web)?site|website|home|logo|inicio)$/i, "")
    .replace(/^[\s\-–—|:•·.,]+|[\s\-–—|:•·,]+$/g, "")
    .replace(/(\p{Ll}{3})\.$/u, "$1")
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(FORM_AT_END, "")
    .replace(/^the /, "")
    .replace(/&| and /g, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
}

const FORM_AT_END =
  /[\s,]+(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|kg|s\.? ?l\.? ?u?|s\.? ?a|s\.?r\.?l|s\.?p\.?a|sarl|sas|plc|llp|lda|ltda|pty)\.?$/i

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
  const plain = key.normalize("NFD").replace(/\p{M}/gu, "")
  return (
    host.length > 3 &&
    plain.length > 2 &&
    (plain === host ||
      (plain.includes(host) && host.length * 3 > plain.length) ||
      (host.includes(plain) && plain.length > 3))
  )
}
