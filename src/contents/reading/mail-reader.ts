import type { MailClient } from "~capture/mail/clients/mail-client"

import type { Read } from "./reader"

/**
 * Reads the open mail of a mail client. Who wrote it is read off its text by the worker: a mail's script stays small.
 * @param elsewhere what to do where the page is not the client's; a frame of another page has nothing to say
 */
export function mailReader(client: MailClient, elsewhere?: Read): Read {
  return () => {
    const url = location.href
    if (!client.appliesTo(document, url)) return window.top === window ? elsewhere?.() : undefined
    const reading = client.read(document, url)
    return {
      url,
      title: document.title,
      state: reading.state,
      people: [],
      language: document.documentElement.lang,
      ...(reading.state === "mail" && { mail: reading.mail }),
    }
  }
}
