import { captureEmail, captureText, splitSignature } from "~capture"
import { findAddresses } from "~capture/address/find-addresses"
import { birthDateIn } from "~capture/dates/birth-date"
import { readVCards } from "~capture/declared/vcard"
import { findEmails } from "~capture/emails/find-emails"
import { mailNature } from "~capture/mail/automatic"
import { readDateText } from "~capture/mail/date-text"
import { forwardedMail } from "~capture/mail/forwarded"
import { htmlLines } from "~capture/mail/html-lines"
import { invitationIn } from "~capture/mail/invitation"
import { withoutQuotedHistory } from "~capture/mail/quoted-history"
import { isJobTitle } from "~capture/names/job-title"
import { nameInEntry, nameInLine } from "~capture/names/name-in-line"
import { isOrganizationName } from "~capture/names/organization-name"
import { readPersonName } from "~capture/names/person-name"
import { linesOf } from "~capture/page/line"
import type { PageLine } from "~capture/page/page-lines"
import { findPhones } from "~capture/phone/find-phones"
import { regionTold } from "~capture/phone/page-region"
import { toE164 } from "~capture/phone/phone-number"
import { isClosing, isDeviceLine, nameAfterClosing } from "~capture/signature/closing"
import { isLegalNotice } from "~capture/signature/legal-notice"
import { readSignature } from "~capture/signature/read-signature"
import { isName, isTelling } from "~capture/sites/link-cards"
import { clean } from "~capture/sites/site-contact"
import { namesInProse } from "~capture/visible/names-in-prose"
import { registerNumbers } from "~capture/visible/register-number"
import { isEmailAddress, parseEmailAddress } from "~domain/text/email-address"
import { areLinear } from "../../support/linear"

/*
 * Whatever reads text must take time in proportion to it. Each reader gets each attack at two sizes, the second four times the
 * first: twice the proportion is the most that passes, with a floor below which a clock measures nothing.
 */
const readers: Record<string, (text: string) => unknown> = {
  findEmails,
  isEmailAddress,
  parseEmailAddress,
  "findPhones in Spain": (text) => findPhones(text, "ES"),
  "findPhones anywhere": (text) => findPhones(text),
  toE164: (text) => toE164(text, "US"),
  findAddresses: (text) => findAddresses(linesOf(text)),
  readVCards: (text) => readVCards(`BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:${text}\nEND:VCARD`, "ES"),
  "the lines of sites": (text) => [clean(text), isName(text.slice(0, 70)), isTelling(text)],
  readPersonName,
  nameInLine,
  nameInEntry,
  namesInProse,
  regionTold: (text) => regionTold(linesOf(text), "es"),
  registerNumbers: (text) => registerNumbers(linesOf(text) as PageLine[]),
  birthDateIn,
  isJobTitle,
  isOrganizationName,
  isClosing,
  isDeviceLine,
  nameAfterClosing,
  readDateText,
  withoutQuotedHistory,
  splitSignature,
  readSignature: (text) => readSignature(text, undefined, { address: "ana@example.com" }),
  isLegalNotice,
  htmlLines,
  forwardedMail: (text) => forwardedMail(text, "Fwd: offer"),
  invitationIn,
  mailNature: (text) => mailNature({ from: { address: "ana@example.com" }, subject: text, text }),
  captureText: (text) => captureText(text, "https://www.example.com/"),
  captureEmail: (text) => captureEmail({ from: { address: "ana@example.com" }, text, html: text }),
}

const attacks: Record<string, string> = {
  "one letter": "a",
  "one digit": "1",
  spaces: " ",
  births: "born 1 ",
  "signs of addresses": "a@",
  dots: "a.",
  hyphens: "-",
  brackets: "(",
  "digits and signs": "1-",
  "half a number": "(6-",
  "spelt out": "a [at] ",
  words: "Ana ",
  lines: "a\n",
  quotations: "> ",
  headers: "From: a\n",
  attributions: "On 2026 a ",
  tags: "<a",
  addresses: "12345 Ab ",
  wrote: "wrote: ",
  "opened tags": "<",
  "links without end": "<a href='",
  "labels with addresses": "Who: a@b.es\n",
  "rules with words": "-----x-----\n",
  events: "BEGIN:VEVENT\n",
  entities: "&amp",
  parameters: ';a="b"',
  "soft breaks": "=\n",
}

areLinear(readers, attacks, 20_000)
