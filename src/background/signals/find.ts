import { findByKeys } from "~db/contacts"
import type { Contact } from "~domain/contact"
import type { Interaction } from "~domain/interaction"
import { emailKey } from "~domain/match-keys"
import type { Settings } from "~domain/settings"
import { findSignals, type Signal, type ThreadMail } from "~domain/signals"
import type { SignalKind } from "~domain/signals/kinds"
import type { MailHead } from "~domain/signals/shown-mail"
import { addressKey } from "~domain/text/ascii-domain"

/** A mail as signals are looked for in it. `id`: of its entry in the timeline, where it has one. */
type Mail = Pick<Interaction, "at" | "direction" | "subject" | "text" | "messageId" | "threadId"> & { id?: string }

/** A signal, and the mail that it stands in. */
export type SignalInMail = Signal & { in: Mail }

type Context = Pick<Settings, "competitors" | "dismissedSignals" | "ownAddresses">

/**
 * What a thread tells: the mails of it that are logged for a contact, and one more. What others wrote in it is nobody's signal but theirs.
 * @param contact who is asked about; undefined: whoever sent the mail
 * @param now milliseconds since 1970
 */
export async function signalsOfThread(
  contact: Pick<Contact, "emails"> | undefined,
  mail: Mail & { head?: MailHead | undefined },
  logged: readonly Interaction[],
  settings: Context,
  now: number,
): Promise<SignalInMail[]> {
  const { head } = mail
  if (head && contact && mail.direction === "in" && !isFrom(contact, head)) return []
  const before = logged.filter(
    ({ kind, id, threadId, messageId }) =>
      kind === "email" &&
      mail.threadId !== undefined &&
      threadId === mail.threadId &&
      id !== mail.id &&
      (messageId === undefined || messageId !== mail.messageId),
  )
  const mails: Mail[] = [...before, mail]
  const thread = mails.map((one): ThreadMail => threadMail(one, one === mail ? head : undefined))
  const found = findSignals(thread, {
    now,
    competitors: settings.competitors,
    dismissed: settings.dismissedSignals,
    known: head ? [...settings.ownAddresses, ...(await knownAmong(head))] : [],
  })
  return found.flatMap((signal) => {
    const one = mails[signal.mail]
    return one ? [{ ...signal, in: one }] : []
  })
}

/** What somebody said in a call or a meeting, as far as it was noted. */
const SAID_ALOUD: ReadonlySet<SignalKind> = new Set([
  "price-asked",
  "quote-requested",
  "deadline-named",
  "budget-named",
  "technical-question",
  "contract-question",
  "meeting-requested",
  "competitor-named",
  "not-interested",
])

/**
 * What the note of a conversation tells. It is the user's own, yet says what the other wanted; a note by itself is only the user's thought,
 * and tells nothing, and so does a call that nobody answered.
 */
export function signalsOfTalk(talk: Interaction, settings: Context): SignalInMail[] {
  const isTalk = talk.kind === "meeting" || (talk.kind === "call" && isAnswered(talk))
  if (!isTalk || !talk.text) return []
  const found = findSignals([{ at: talk.at, direction: "in", text: talk.text }], {
    competitors: settings.competitors,
    dismissed: settings.dismissedSignals,
  })
  return found.filter(({ kind }) => SAID_ALOUD.has(kind)).map((signal) => ({ ...signal, in: talk }))
}

const isAnswered = ({ direction, outcome }: Interaction): boolean =>
  outcome === "answered" || (outcome === undefined && direction === "in")

/** Whether a mail was sent by a contact. */
export function isFrom({ emails }: Pick<Contact, "emails">, { from }: MailHead): boolean {
  const sender = addressKey(from.address)
  return emails.some(({ value }) => addressKey(value) === sender)
}

/** Of the people in a mail, the addresses of those who are contacts, or wrote in the thread before. */
async function knownAmong({ to, cc, thread }: MailHead): Promise<string[]> {
  const keys = new Map([...to, ...cc].map(({ address }) => [emailKey(address), address]))
  const found = keys.size > 0 ? await findByKeys([...keys.keys()]) : []
  return [...thread.map(({ address }) => address), ...found.flatMap(({ key }) => keys.get(key) ?? [])]
}

const threadMail = ({ at, direction = "in", subject, text = "" }: Mail, head: MailHead | undefined): ThreadMail => ({
  at,
  direction,
  text,
  ...(subject && { subject }),
  ...(head && { from: head.from, to: head.to, cc: head.cc, isAutomatic: head.isAutomatic }),
})
