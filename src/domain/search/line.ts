import { type Contact, displayName } from "../contact"
import { fold, words } from "../text/fold"

/*
 * The search index is one line of text per contact: its fields apart by tabs, its words by blanks, all folded.
 * Lines stand in blocks of about a thousand. Scanning such a text is faster than any tree of words, and it is a
 * tenth of the size.
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
  const values = (list: { value: string }[]) => list.map(({ value }) => value).join(" ")
  const phones = contact.phones.map(({ value }) => value.replace(/\D/g, "")).join(" ")
  const given = [contact.givenName, contact.familyName].filter((part) => part && !contact.fullName?.includes(part))
  return [
    oneLine([displayName(contact), ...given].join(" ")),
    oneLine(contact.organization ?? ""),
    oneLine(values(contact.emails)),
    phones,
    oneLine(
      [contact.jobTitle ?? "", ...contact.tags, ...contact.addresses.map(({ locality }) => locality ?? "")].join(" "),
    ),
    notesWords([contact.notes ?? "", ...texts]),
  ].join("\t")
}

const oneLine = (text: string) => fold(text).replace(/\s+/g, " ").trim()

/** Each word once: notes repeat themselves, and search needs a word only once. */
function notesWords(texts: string[]): string {
  const seen = new Set<string>()
  let length = 0
  for (const text of texts)
    for (const word of words(text.slice(0, MOST_NOTES * 2))) {
      if (seen.has(word)) continue
      length += word.length + 1
      if (length > MOST_NOTES) return [...seen].join(" ")
      seen.add(word)
    }
  return [...seen].join(" ")
}
