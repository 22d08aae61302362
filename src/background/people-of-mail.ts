import { captureEmail } from "~capture/mail/capture-email"
import type { CapturedContact, MailParty, OpenMail } from "~domain/captured"
import { capturedContactSchema, MOST_PEOPLE } from "~domain/captured-schema"

/** The sender, as far as the mail tells of them; then everybody else in the thread, each once. */
export function peopleOfMail(mail: OpenMail, url: string): CapturedContact[] {
  const people = captureEmail(mail).map((person) => ({ ...person, source: { ...person.source, url } }))
  const seen = new Set(people.flatMap(({ emails }) => emails.map((address) => address.toLowerCase())))
  for (const party of [...mail.to, ...mail.cc, ...mail.thread]) {
    const address = party.address.toLowerCase()
    if (!seen.has(address)) people.push(named(party, url))
    seen.add(address)
  }
  return people.slice(0, MOST_PEOPLE).map((person) => capturedContactSchema.parse(person))
}

const named = ({ name, address }: MailParty, url: string): CapturedContact => ({
  ...(name && { fullName: name }),
  emails: [address],
  phones: [],
  urls: [],
  addresses: [],
  source: { kind: "mail-header", url },
  confidence: 0.9,
})
