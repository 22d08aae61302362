import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { formatAddress } from "~domain/fields"
import { matchKeys } from "~domain/match-keys"
import type { Finding } from "~domain/standards"
import type { Mended } from "~domain/standards/mended"
import { isRoleAddress } from "~domain/text/role-address"
import type { ExchangeProblem, Loss } from "~exchange/report"
import type { Rejection } from "~messages/imports"

import { nameWords } from "./names"
import { type ImportSource, readSource } from "./source"
import type { InForm } from "./standard"

/**
 * A contact of a file, with what it can be recognised by. `strong` keys are one person's alone, as a rule; `weak` ones may be an
 * office's, and need a name beside them. The contact is in the standard form; `mended`: the values that
 * are written otherwise.
 */
export type Candidate = {
  line: number
  contact: Contact
  strong: string[]
  weak: string[]
  name: number[]
  losses: Loss[]
  rejected?: Rejection
  /** The contact as the file has it. */
  written: Contact
  mended: Mended[]
  findings: Finding[]
}

/** Some contacts of a file in their order, with what was found wrong up to there. */
export type Batch = {
  candidates: Candidate[]
  problems: ExchangeProblem[]
  /** Lost values of no contact. */
  losses: Loss[]
  bytes: number
  total: number
  unreadable: number
}

/** As many contacts as are written in one commit. The same file gives the same batches every time. */
export const BATCH = 500

/** @param form puts a contact in the standard form */
export async function* readBatches(source: ImportSource, form: (contact: Contact) => InForm): AsyncGenerator<Batch> {
  let batch: Batch = { candidates: [], problems: [], losses: [], bytes: 0, total: 0, unreadable: 0 }
  for await (const { reading, ...at } of readSource(source)) {
    Object.assign(batch, at)
    batch.problems.push(...reading.problems)
    const losses = new Map<string, Loss[]>()
    for (const loss of reading.losses) {
      const known = losses.get(loss.contact)
      if (known) known.push(loss)
      else losses.set(loss.contact, [loss])
    }
    batch.losses.push(...(losses.get("") ?? []))
    for (const [i, contact] of reading.contacts.entries()) {
      batch.candidates.push(candidate(contact, reading.lines[i] ?? 0, losses.get(contact.id) ?? [], form(contact)))
      if (batch.candidates.length === BATCH) {
        yield batch
        batch = { candidates: [], problems: [], losses: [], ...at }
      }
    }
    // Nothing but progress to tell of: a long file of few contacts is read piece by piece too.
    if (reading.contacts.length === 0) yield { candidates: [], problems: [], losses: [], ...at }
  }
  yield batch
}

function candidate(written: Contact, line: number, losses: Loss[], { contact, mended, findings }: InForm): Candidate {
  const keys = matchKeys(contact)
  const roles = new Set(contact.emails.filter(({ value }) => isRoleAddress(value)).map(({ value }) => value))
  const role = roles.size > 0 ? new Set(matchKeys({ emails: [...roles].map((value) => ({ value })) })) : undefined
  const isStrong = (key: string) => (key.startsWith("e:") && !role?.has(key)) || key.startsWith("u:")
  const rejected = rejection(contact)
  return {
    line,
    contact,
    losses: rejected === "nameless" ? [...losses, ...everythingOf(written, line)] : losses,
    written,
    mended,
    findings,
    strong: [idKey(contact.id), ...keys.filter(isStrong)],
    weak: keys.filter((key) => !isStrong(key)),
    name: nameWords(contact),
    ...(rejected && { rejected }),
  }
}

/** A file of this program's own tells whose record it is. */
export const idKey = (id: string): string => `i:${id}`

/** Somebody without a name, an address or a number could never be told from others. */
function rejection(contact: Contact): Rejection | undefined {
  if (displayName(contact) !== "" || contact.urls.length > 0) return undefined
  const { emails, phones, urls, addresses, tags, notes, birthday, jobTitle } = contact
  const lists = emails.length + phones.length + urls.length + addresses.length + tags.length
  return lists === 0 && !notes && !birthday && !jobTitle ? "empty" : "nameless"
}

/** Every value of somebody of whom no contact is made. */
function everythingOf({ jobTitle, birthday, notes, tags, addresses }: Contact, line: number): Loss[] {
  const values = {
    jobTitle,
    birthday,
    notes,
    tags: tags.join(", "),
    addresses: addresses.map(formatAddress).join("; "),
  }
  return Object.entries(values).flatMap(([property, value]) =>
    value ? [{ contact: "", line, property, value, why: "no-place" as const }] : [],
  )
}
