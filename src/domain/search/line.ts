import type { Contact } from "../contact"
import { displayName } from "../contact-name"
import { words } from "../text/fold"
import { UNTELLING } from "./query"

/*
 * The search index is one line of text per contact: its fields apart by tabs, its words by blanks, all folded. Lines stand
 * in blocks of about a thousand. Scanning such a text is faster than any tree of words, and it is a fraction of the size.
 * A word stands in a line once, in the first field that has it: an address mostly repeats the name and the company.
 */

/** The fields of a line in their order, and what a hit in each is worth. */
export const FIELD_WORTH = [10, 6, 7, 7, 4, 1]

/** What is kept of a contact's notes and of the texts about it: enough to find by, small enough to hold for everybody. */
const MOST_NOTES = 1_000

/**
 * The line of a contact.
 * @param texts notes of calls and meetings, newest first
 */
export function searchLine(contact: Contact, texts: string[]): string {
  const seen = new Set<string>(UNTELLING)
  const fresh = (...parts: (string | undefined)[]) =>
    parts
      .flatMap((part) => (part ? words(part) : []))
      .filter((word) => !seen.has(word) && seen.add(word))
      .join(" ")
  const values = (list: { value: string }[]) => list.map(({ value }) => value)
  return [
    fresh(displayName(contact), contact.givenName, contact.familyName),
    fresh(contact.organization),
    fresh(...values(contact.emails)),
    values(contact.phones)
      .map((phone) => phone.replace(/\D/g, ""))
      .join(" "),
    fresh(contact.jobTitle, ...contact.tags, ...contact.addresses.map(({ locality }) => locality)),
    cut(fresh(...[contact.notes ?? "", ...texts].map((text) => text.slice(0, MOST_NOTES * 2)))),
  ].join("\t")
}

const cut = (text: string) => (text.length > MOST_NOTES ? text.slice(0, text.lastIndexOf(" ", MOST_NOTES)) : text)
