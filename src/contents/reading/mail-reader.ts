import { type CapturedContact, captureEmail } from "~capture/index"
import type { MailClient } from "~capture/mail/mail-client"
import type { MailParty, OpenMail, ScreenReport } from "~domain/captured"

import { readPage } from "./page-reader"
import type { Read } from "./reader"

/**
 * Reads the open mail of a mail client. A granted site that turns out to be another page than the client's is read as a
 * page; a frame of one has nothing to say.
 */
export function mailReader(client: MailClient): Read {
  return () => {
    const url = location.href
    if (!client.appliesTo(document, url)) return window.top === window ? readPage() : undefined
    const reading = client.read(document, url)
    const report: ScreenReport = {
      url,
      title: document.title,
      state: reading.state,
      people: [],
      language: document.documentElement.lang,
    }
    return reading.state === "mail" ? { ...report, mail: reading.mail, people: peopleOf(reading.mail, url) } : report
  }
}

/** The sender, as far as the mail tells of them; then everybody else in the thread, each once. */
function peopleOf(mail: OpenMail, url: string): CapturedContact[] {
  const people = captureEmail(mail).map((person) => ({ ...person, source: { ...person.source, url } }))
  const seen = new Set(people.flatMap(({ emails }) => emails.map((address) => address.toLowerCase())))
  for (const party of [...mail.to, ...mail.cc, ...mail.thread]) {
    const address = party.address.toLowerCase()
    if (!seen.has(address)) people.push(named(party, url))
    seen.add(address)
  }
  return people
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
