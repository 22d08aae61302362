import { keepPreviousData, queryOptions } from "@tanstack/react-query"

import type { ShownMail } from "~domain/signals/shown-mail"

import { askWorker } from "../client"

/** A mail on screen as a key: its text never changes. */
const nameOf = (mail: ShownMail | undefined) => mail && (mail.messageId ?? `${mail.url} ${mail.at}`)

export const leadQueries = {
  all: ["leads"] as const,
  of: (contactId: string) => ["leads", contactId] as const,

  /** A contact as a lead, with what the mail on screen tells. */
  one: (contactId: string, mail: ShownMail | undefined) =>
    queryOptions({
      queryKey: [...leadQueries.of(contactId), "shown", nameOf(mail)],
      queryFn: () => askWorker("leads.get", { contactId, mail }),
    }),

  /** @param day YYYY-MM-DD; undefined: today */
  ledger: (contactId: string, day: string | undefined) =>
    queryOptions({
      queryKey: [...leadQueries.of(contactId), "ledger", day],
      queryFn: () => askWorker("leads.ledger", { contactId, day }),
      placeholderData: keepPreviousData,
    }),

  brief: (contactId: string) =>
    queryOptions({
      queryKey: [...leadQueries.of(contactId), "brief"],
      queryFn: () => askWorker("leads.brief", { contactId }),
      // It tells of tasks too: made anew each time it is asked for.
      gcTime: 0,
    }),

  /** What a stranger's mail tells. */
  inMail: (mail: ShownMail) =>
    queryOptions({
      queryKey: ["leads", "in-mail", nameOf(mail)],
      queryFn: () => askWorker("signals.inMail", { mail }),
      gcTime: 60_000,
    }),
}
