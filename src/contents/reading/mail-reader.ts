import type { MailClient, MailReading } from "~capture/mail/clients/mail-client"
import type { ScreenReport } from "~domain/captured"

import type { Reader } from "./reader"

/**
 * Reads the open mail of a mail client. Who wrote it is read off its text by the worker: a mail's script stays small.
 * @param otherwise reads a page that is none of the clients'; what isn't a webmail at all is left to the script of pages
 */
export function mailReader(
  clients: readonly MailClient[],
  otherwise?: (document: Document) => MailReading | undefined,
): Reader {
  const read = (): ScreenReport | undefined => {
    const url = location.href
    const client = clients.find((one) => one.appliesTo(document, url))
    const reading = client ? client.read(document, url) : otherwise?.(document)
    if (reading) return reportOf(url, reading)
    // A frame of another page has nothing to say.
    return otherwise && window.top === window ? elsewhere(url) : undefined
  }
  return { kind: "mail", read }
}

function reportOf(url: string, reading: MailReading): ScreenReport {
  return {
    url,
    title: document.title,
    state: reading.state,
    people: [],
    language: document.documentElement.lang,
    ...(reading.state === "mail" && { mail: reading.mail }),
  }
}

const elsewhere = (url: string): ScreenReport => ({
  url,
  title: document.title,
  state: "page",
  people: [],
  elsewhere: true,
})
