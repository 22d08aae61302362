import type { Contact } from "~domain/contact"
import { summaryOf } from "~domain/contact-name"
import type { PersonOnScreen, Screen } from "~messages/screen"

import { aCaptured } from "../../support/builders"

export const TAB = 7

/** An open mail without people; a test states who is in it. */
export function aScreen(parts: Partial<Screen> = {}): Screen {
  return {
    tabId: TAB,
    state: "mail",
    url: "https://mail.example.com/1",
    title: "A mail",
    origin: "https://mail.example.com",
    people: [],
    ownLeftOut: 0,
    partial: false,
    hidden: 0,
    mail: {
      messageId: "mail.example.com/1",
      subject: "Engines",
      from: { address: "ada@engines.example" },
      to: [],
      cc: [],
      text: "Dear all",
      thread: [],
      direction: "in",
      loggedFor: [],
    },
    ...parts,
  }
}

export const aKnownPerson = (contact: Contact): PersonOnScreen => ({
  key: contact.emails[0]?.value ?? contact.id,
  role: "sender",
  captured: aCaptured({ fullName: contact.fullName, emails: contact.emails.map(({ value }) => value) }),
  known: summaryOf(contact),
})

export const aStranger = (captured = aCaptured()): PersonOnScreen => ({
  key: captured.emails[0] ?? "page:0",
  role: "sender",
  captured,
})
