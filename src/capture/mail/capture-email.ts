import type { CapturedContact, MailParty } from "~domain/captured"
import { cleanLine } from "~domain/text/clean"
import { isEmailAddress } from "~domain/text/email-address"
import { fold, words } from "~domain/text/fold"
import { combine, type SourcedFound } from "../combine"
import { isOrganizationName } from "../names/organization-name"
import { isPersonName, readPersonName } from "../names/person-name"
import type { Found } from "../page/page-source"
import { regionOf } from "../phone/page-region"
import { readSignature } from "../signature/read-signature"
import { domainOf, isLikeDomain } from "../signature/signed-role"
import { splitSignature } from "../signature/split-signature"
import { type ForwardedMail, forwardedMail } from "./forwarded"
import { type HtmlLines, htmlLines } from "./html-lines"
import { invitationIn } from "./invitation"
import { distinct } from "./parties"
import { mayLinkProfiles, profileLinks } from "./signature-links"

export type EmailMessage = {
  from: MailParty
  to?: MailParty[]
  subject?: string
  date?: string
  text: string
  html?: string
}

/** What a mail's header says is certain; what its signature says is read from lines of text. */
const HEADER = { kind: "mail-header", confidence: 0.95 }
const SIGNATURE = { kind: "signature", confidence: 0.75 }
/** A header inside the text is what the one who passed it on left of it. */
const FORWARDED = { kind: "forwarded-mail", confidence: 0.85 }
const INVITATION = { kind: "invitation", confidence: 0.85 }

/**
 * The people of a mail: the sender first, with what the signature adds; then whose mail it passes on, those it was sent to, and
 * the guests of an invitation. Who wrote is told by the address alone; a display name may say anything.
 */
export function captureEmail(message: EmailMessage): CapturedContact[] {
  const { from, to = [], subject } = message
  const html = new Html(message.html)
  const text = textOf(message.text, html)
  const forwarded = forwardedMail(text, subject)
  const invitation = invitationIn(text)
  const guests = invitation ? distinct([invitation.organizer, ...invitation.guests]) : []

  const found: SourcedFound[] = writer(from, forwarded ? forwarded.above : text, html)
  if (forwarded) found.push(...originalWriter(forwarded))
  for (const party of to.slice(0, 100)) found.push({ source: HEADER, found: partyFound(party) })
  for (const guest of guests) found.push({ source: INVITATION, found: partyFound(guest) })
  return combine(found, "").slice(0, 1 + (forwarded ? 1 : 0) + to.length + guests.length)
}

/** A text that lost its lines is told again from the HTML beside it. */
function textOf(text: string, html: Html): string {
  const plain = text.trim()
  const isFlat = text.length > 200 && !plain.includes("\n")
  return html.source && (!plain || isFlat) ? html.lines.text : text
}

/** A mail's HTML, whose lines few mails need: where the text has lost its own, or somebody's profile is linked. */
class Html {
  private read: HtmlLines | undefined

  constructor(readonly source = "") {}

  get lines(): HtmlLines {
    this.read ??= htmlLines(this.source)
    return this.read
  }
}

/** The header's word on who wrote, then what their signature adds. */
function writer(from: MailParty, text: string, html: Html): SourcedFound[] {
  const sender = partyFound(from)
  const { signature } = splitSignature(text, { name: sender.fullName, address: from.address })
  if (!signature) return [{ source: HEADER, found: sender }]

  const region = regionOf(`https://${from.address.slice(from.address.lastIndexOf("@") + 1)}/`, undefined)
  const signed = readSignature(signature, region, { name: sender.fullName, address: from.address })
  const name = nameToTake(from, sender, signed)
  const header = name ? { ...sender, fullName: undefined } : sender
  // The sender's own, whatever other name stands in it; a name there only takes the place of none, or of a desk's.
  return [
    { source: HEADER, found: header },
    {
      source: SIGNATURE,
      found: {
        ...signed,
        fullName: name,
        emails: [...(sender.emails ?? []), ...(signed.emails ?? [])],
        urls: [...(signed.urls ?? []), ...(mayLinkProfiles(html.source) ? profileLinks(html.lines, signature) : [])],
      },
    },
  ]
}

function originalWriter({ from, text }: ForwardedMail): SourcedFound[] {
  const [header, signed] = writer(from, text, new Html())
  const found: SourcedFound[] = header ? [{ source: FORWARDED, found: header.found }] : []
  if (signed) found.push({ source: SIGNATURE, found: signed.found })
  return found
}

function partyFound({ name, address }: MailParty): Found {
  // Some programs put the address after the name once more: "Ana Ruiz [mailto:ana@example.com]".
  const shown = cleanLine(name ?? "", 300)
    .replace(/^["']+|["']+$/g, "")
    .replace(/\s*\[mailto:[^\]]*\]?$/i, "")
  const fullName = shown && !isEmailAddress(shown) && !shown.includes("@") ? turned(withoutFirm(shown)) : undefined
  return { fullName, emails: [cleanLine(address, 320)] }
}

/** "Ana Ruiz | Example, S.L.", "Ana Ruiz (Example)", "Ana Ruiz via Forms": the name stands before it. */
function withoutFirm(shown: string): string {
  const [, head = ""] = /^([^|(–—]{4,60}?)\s*(?:\||[–—]| - | \(| v[ií]a | from )/u.exec(shown) ?? []
  return head && shown.length - head.length < 80 && !/\) \p{L}/u.test(shown) && readPersonName(head)?.isCertain
    ? head
    : shown
}

/** "Ruiz, Ana" */
function turned(name: string): string {
  const [, family, given] = /^(\p{L}[\p{L}' -]{1,40}), (\p{Lu}[\p{L}.' -]{1,40})$/u.exec(name) ?? []
  return family && given ? `${given} ${family}` : name
}

/** The name in the signature, where the header has none, a mailbox's ("jruiz"), a desk's or a firm's. */
function nameToTake(from: MailParty, sender: Found, signed: Found): string | undefined {
  const { fullName } = sender
  if (!fullName) return signed.fullName
  if (!signed.fullName || isPersonName(fullName)) return undefined
  const isMailbox = fullName.toLowerCase() === from.address.split("@", 1)[0]?.toLowerCase()
  if (isMailbox || DESK.test(fold(fullName)) || isOrganizationName(fullName)) return signed.fullName
  const isOther = !words(signed.fullName).some((word) => words(fullName).includes(word))
  return isOther && (isPersonName(signed.fullName) || isLikeDomain(fullName, domainOf(from)))
    ? signed.fullName
    : undefined
}

const DESK =
  /^(?:(?:el |la |the |das |le |il )?(?:equipo|team|dpto|depto|departamento|department|dept|servicio|service|oficina|office|buro|bureau|ufficio|atencion|abteilung|secretaria|sekretariat|secretariat|segreteria|administracion|administration|amministrazione|verwaltung|contabilidad|accounting|buchhaltung|comptabilite|compras|purchasing|einkauf|achats|ventas|sales|vertrieb|ventes|vendite|vanzari|comercial|pedidos|orders|reservas|bookings|recepcion|reception|info|contacto|contact|kontakt|contatto|soporte|support|help ?desk|kundenservice|customer (?:service|care)|rrhh|hr|recursos humanos|human resources|facturacion|billing|marketing|prensa|press|gerencia|direccion|urbanismo)(?![a-z]).*)$/
