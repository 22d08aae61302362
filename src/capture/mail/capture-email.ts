import type { CapturedContact, MailParty } from "~domain/captured"
import { cleanLine } from "~domain/text/clean"

import { combine, type SourcedFound } from "../combine"
import { isEmailAddress } from "../emails/email-address"
import type { Found } from "../page/page-source"
import { regionOf } from "../phone/page-region"
import { readSignature } from "../signature/read-signature"
import { splitSignature } from "../signature/split-signature"

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

/**
 * The people of a mail: the sender first, with what the signature adds, then those it was sent to. Who wrote is told by the
 * address alone; a display name may say anything.
 */
export function captureEmail(message: EmailMessage): CapturedContact[] {
  const { from, to = [] } = message
  const sender = partyFound(from)
  const text = message.text || (message.html ? textOfHtml(message.html) : "")
  const { signature } = splitSignature(text, { name: sender.fullName, address: from.address })
  const region = regionOf(`https://${from.address.slice(from.address.lastIndexOf("@") + 1)}/`, undefined)
  const signed = signature ? readSignature(signature, region, from) : undefined

  const found: SourcedFound[] = [{ source: HEADER, found: sender }]
  // The sender's own, whatever other name stands in it; a name there only completes one that is missing or a part of it.
  if (signed)
    found.push({
      source: SIGNATURE,
      found: {
        ...signed,
        fullName: nameToTake(sender, signed),
        emails: [...(sender.emails ?? []), ...(signed.emails ?? [])],
      },
    })
  for (const party of to.slice(0, 100)) found.push({ source: HEADER, found: partyFound(party) })
  const contacts = combine(found, "")
  return contacts.slice(0, 1 + to.length)
}

function partyFound({ name, address }: MailParty): Found {
  // Some programs put the address after the name once more: "Ana Ruiz [mailto:ana@example.com]".
  const shown = cleanLine(name ?? "", 300)
    .replace(/^["']+|["']+$/g, "")
    .replace(/\s*\[mailto:[^\]]*\]?$/i, "")
  const fullName = shown && !isEmailAddress(shown) && !shown.includes("@") ? turned(shown) : undefined
  return { fullName, emails: [cleanLine(address, 320)] }
}

/** "Ruiz, Ana" */
function turned(name: string): string {
  const [, family, given] = /^(\p{L}[\p{L}' -]{1,40}), (\p{Lu}[\p{L}.' -]{1,40})$/u.exec(name) ?? []
  return family && given ? `${given} ${family}` : name
}

function nameToTake(sender: Found, signed: Found): string | undefined {
  return sender.fullName ? undefined : signed.fullName
}

/** The text of an HTML mail without a document to parse it in: this runs in the worker, too. */
function textOfHtml(html: string): string {
  return html
    .slice(0, 500_000)
    .replace(/<(script|style|head)\b[^>]{0,2000}>[\s\S]{0,100000}?<\/\1>/gi, " ")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]{0,200}>/gi, "\n")
    .replace(/<[^>]{0,2000}>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
}
