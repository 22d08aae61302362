import type { MailParty, OpenMail } from "../captured"

/** Whom a mail's header names, and whether a program sent it: what its entry in the timeline doesn't keep. */
export type MailHead = {
  from: MailParty
  to: MailParty[]
  cc: MailParty[]
  /** Others who wrote in the thread. */
  thread: MailParty[]
  isAutomatic: boolean
}

/** The mail on screen, as it would be logged, with its head. `at`: milliseconds since 1970. */
export type ShownMail = {
  at: number
  direction?: "in" | "out" | undefined
  subject?: string | undefined
  text?: string | undefined
  messageId?: string | undefined
  threadId?: string | undefined
  /** The contact's address in it. */
  address?: string | undefined
  url?: string | undefined
  head: MailHead
}

type Beside = {
  url?: string | undefined
  address?: string | undefined
  /** Milliseconds since 1970: for a mail whose date can't be read. */
  now: number
}

/** An open mail as it would be logged. */
export function shownMailOf(
  {
    date,
    direction,
    subject,
    text,
    messageId,
    threadId,
    from,
    to,
    cc,
    thread,
    nature = "person",
  }: OpenMail & {
    direction: "in" | "out"
  },
  { url, address, now }: Beside,
): ShownMail {
  return {
    at: (date && Date.parse(date)) || now,
    direction,
    subject,
    text,
    messageId,
    threadId,
    address,
    url,
    head: { from, to, cc, thread, isAutomatic: nature !== "person" && nature !== "invitation" },
  }
}
