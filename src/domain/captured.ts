/**
 * What the readers of pages and mails hand over. Content scripts use its types alone, to stay small;
 * the worker checks them against `captured-schema.ts`.
 */

export type CapturedAddress = {
  streetAddress?: string
  locality?: string
  region?: string
  postalCode?: string
  country?: string
  formatted?: string
}

/** One value with the text it was read from. `field` is a field of CapturedContact; `value` as it stands there. */
export type Evidence = {
  field: string
  value: string
  /** The reader that gave it. */
  kind: string
  /** Exactly as it was written. */
  text: string
  /**
   * Where it stood: the text fragment that finds it on the page (":~:text=…", WICG Scroll to Text Fragment), or its path in
   * what the page declares ("json-ld Person.worksFor.name").
   */
  where?: string
  /** The kind of a telephone as vCard names it, where the page tells: cell, work, home, fax, text. */
  label?: string
  /** Of a telephone: what is dialled after it. */
  extension?: string
  /** How likely it is right, 0 to 1: measured for each reader and field. */
  confidence?: number
}

export type CapturedContact = {
  fullName?: string
  givenName?: string
  familyName?: string
  emails: string[]
  /** E.164 where the region is known, else as written. */
  phones: string[]
  jobTitle?: string
  organization?: string
  urls: string[]
  addresses: CapturedAddress[]
  /** YYYY-MM-DD, or --MM-DD without a year. */
  birthday?: string
  photo?: string
  note?: string
  source: { kind: string; url: string }
  /** 0 to 1. */
  confidence: number
  /** Which reader gave which value, and from what text. Values without an entry come from `source`. */
  evidence?: Evidence[]
}

/** What is said of a telephone of somebody captured: its kind and its extension, where they are told. */
export function phoneDetails({ evidence }: CapturedContact, phone: string): { label?: string; extension?: string } {
  const told = evidence?.find(({ field, value }) => field === "phones" && value === phone)
  return { ...(told?.label && { label: told.label }), ...(told?.extension && { extension: told.extension }) }
}

/** Somebody named in a mail's header. */
export type MailParty = { name?: string; address: string }

/** The mail open on screen, as a mail client's reader finds it. */
export type OpenMail = {
  /** The client's own stable id of the message, unique within the mailbox. */
  messageId?: string
  threadId?: string
  subject?: string
  /** ISO 8601; absent where it can't be read rather than wrong. */
  date?: string
  from: MailParty
  to: MailParty[]
  cc: MailParty[]
  /** The newest message alone, without quoted history. */
  text: string
  /** Others who wrote in the thread, oldest first. */
  thread: MailParty[]
  /** The mailbox's own address, where the page tells. */
  owner?: string
  /** How sure the reader is that this is a mail, and whose: 0 to 1; absent where the mail client is known. */
  certainty?: number
  /** Somebody's words, or what a program sends; told by the worker. */
  nature?: MailNature
}

export type MailNature = "person" | "no-reply" | "newsletter" | "ticket" | "bounce" | "out-of-office" | "invitation"

/** What a content script reports of the page it stands in. */
export type ScreenReport = {
  url: string
  title: string
  state: "mail" | "mail-list" | "not-understood" | "page"
  mail?: OpenMail
  /** Those on a page. Those of a mail follow from it. */
  people: CapturedContact[]
  /** Whether something was left out: too many people, a page too large. */
  partial?: boolean
  /** How many passages that speak of contacts the page hides from people. */
  hidden?: number
  /** A mail script found no mail client: the page is for the script of pages to read. */
  elsewhere?: boolean
  /** The page's language tag and the like, from which the worker guesses the region of phone numbers. */
  language?: string
}
