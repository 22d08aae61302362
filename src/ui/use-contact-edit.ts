import type { Address, Contact, LabelledValue } from "~domain/contact"
import { elementText, formatAddress, isMultiField, type MultiField } from "~domain/fields"
import type { Mended } from "~domain/standards/mended"
import { fold } from "~domain/text/fold"
import type { ContactChanges } from "~messages/contacts"

import { useChange } from "./use-change"
import type { Typing } from "./use-standards"

type SingleField = Exclude<keyof ContactChanges, MultiField>
type HeldField = "fullName" | "jobTitle" | "organization" | "birthday" | "emails" | "phones" | "tags"
type Save = (text: string, overwrite: boolean, was?: string) => Promise<unknown>

/**
 * Edits of one contact, each a change that says what it was made on. For a single field "keep mine" overwrites; for one of
 * several values it is made again on the values as they are now, so that a colleague's addition stays.
 */
export function useContactEdit(contact: Contact) {
  const update = useChange("contacts.update")
  const choice = useChange("contacts.update")

  const change = (changes: ContactChanges, overwrite = false, mended: Mended[] = []) =>
    update.mutateAsync({
      id: contact.id,
      changes,
      was: overwrite ? undefined : shownBefore(contact, changes),
      ...(mended.length > 0 && { mended }),
    })

  return {
    /** What is chosen rather than typed, a stage or a tag's removal: saved at once, its failure told by `problem`. */
    choose: (changes: ContactChanges) => choice.mutate({ id: contact.id, changes, was: shownBefore(contact, changes) }),
    problem: choice.error,

    /** Values of any form, as `single` saves a text. */
    set: (changes: ContactChanges, overwrite: boolean) => change(changes, overwrite),

    single:
      (field: SingleField): Save =>
      (text, overwrite, was) =>
        change(
          { [field]: text || null, ...(field === "fullName" ? partsThatNoLongerFit(contact, text) : {}) },
          overwrite,
          field === "fullName" ? mendedFrom("fullName", text, was) : [],
        ),

    /** One value of several. `old` undefined adds; an empty text takes it out. */
    value:
      (field: "emails" | "phones" | "urls", old?: string): Save =>
      (text, _, was) =>
        change(
          { [field]: replaced<LabelledValue>(contact[field], (one) => one.value === old, text, asValue) },
          false,
          field === "phones" ? mendedFrom("phones", text, was) : [],
        ),

    address:
      (old?: Address): Save =>
      (text) =>
        change({ addresses: replaced<Address>(contact.addresses, isSameAddress(old), text, asAddress) }),

    tag: (): Save => (text, _, was) =>
      change(
        { tags: contact.tags.some((tag) => fold(tag) === fold(text)) ? contact.tags : [...contact.tags, text] },
        false,
        mendedFrom("tags", text, was),
      ),

    /** What the contact would have with a text in the place of a value; `old` as above. */
    held: (field: HeldField, old?: string) => ({
      field,
      of: (text: string): Typing => ({
        id: contact.id,
        typed: {
          [field]: isMultiField(field)
            ? replaced<string>(
                contact[field].map(elementText),
                (one) => one === old,
                text,
                (made) => made,
              )
            : text,
        },
      }),
    }),
  }
}

const mendedFrom = (field: Mended["field"], value: string, was: string | undefined): Mended[] =>
  was === undefined ? [] : [{ field, value, was }]

/** A corrected name takes with it the given and the family name it no longer holds. */
function partsThatNoLongerFit(contact: Contact, fullName: string): ContactChanges {
  const fits = (part: string | undefined) => part === undefined || fold(fullName).includes(fold(part))
  return {
    ...(fits(contact.givenName) ? {} : { givenName: null }),
    ...(fits(contact.familyName) ? {} : { familyName: null }),
  }
}

const asValue = (text: string, old?: LabelledValue): LabelledValue => ({ ...old, value: text })
const asAddress = (text: string, old?: Address): Address => ({ label: old?.label, formatted: text })
const isSameAddress = (old?: Address) => (one: Address) =>
  old !== undefined && formatAddress(one) === formatAddress(old)

function replaced<Item>(
  items: Item[],
  isOld: (item: Item) => boolean,
  text: string,
  make: (text: string, old?: Item) => Item,
): Item[] {
  const at = items.findIndex(isOld)
  const made = text === "" ? [] : [make(text, items[at])]
  return at < 0 ? [...items, ...made] : items.toSpliced(at, 1, ...made)
}

/** The fields' values as they were shown; null for one that was empty, since nothing else crosses between contexts. */
function shownBefore(contact: Contact, changes: ContactChanges): Record<string, unknown> {
  return Object.fromEntries(Object.keys(changes).map((field) => [field, contact[field as keyof Contact] ?? null]))
}
