import type { Contact } from "../contact"
import { displayName } from "../contact-name"
import { words } from "../text/fold"
import { UNTELLING } from "./query"

/*
 * The search index is one line of text per contact: its fields apart by tabs, its words by blanks, all folded. Lines stand
 * in blocks of about a thousand. Scanning such a text is faster than any tree of words, and it is a fraction of the size.
 * A word of the contact stands in its line once, in the first field that has it: an address mostly repeats the name and the
 * company. The last field holds what was written about the contact, so that it need not be read again when the contact changes.
 */

/** The fields of a line in their order, and what a hit in each is worth. */
export const FIELD_WORTH = [10, 6, 7, 7, 4, 1, 1]

/** What is kept of a contact's notes, and of the texts about it: enough to find by, small enough to hold for everybody. */
const MOST_NOTES = 1_000

/** The line of a contact, but for its last field. */
export function searchHead(contact: Contact): string {
  const fresh = freshWords()
  const values = (list: { value: string }[]) => list.map(({ value }) => value)
  return [
    fresh(displayName(contact), contact.givenName, contact.familyName, ...(contact.aliases ?? [])),
    fresh(contact.organization, ...(contact.formerJobs ?? []).map(({ organization }) => organization)),
    fresh(...values(contact.emails)),
    values(contact.phones)
      .map((phone) => phone.replace(/\D/g, ""))
      .join(" "),
    fresh(contact.jobTitle, ...contact.tags, ...contact.addresses.map(({ locality }) => locality)),
    cut(fresh(begin(contact.notes ?? ""))),
  ].join("\t")
}

/** The last field of a line. @param texts notes of calls and meetings, newest first */
export const searchTexts = (texts: string[]): string => cut(freshWords()(...texts.map(begin)))

export const searchLine = (contact: Contact, texts: string[]): string => `${searchHead(contact)}\t${searchTexts(texts)}`

/** The words of texts that were not given before. */
function freshWords() {
  const seen = new Set<string>(UNTELLING)
  return (...parts: (string | undefined)[]) =>
    parts
      .flatMap((part) => (part ? words(part) : []))
      .filter((word) => !seen.has(word) && seen.add(word))
      .join(" ")
}

const begin = (text: string) => text.slice(0, MOST_NOTES * 2)
const cut = (text: string) => (text.length > MOST_NOTES ? text.slice(0, text.lastIndexOf(" ", MOST_NOTES)) : text)
