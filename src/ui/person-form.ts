import { type CapturedAddress, type CapturedContact, phoneDetails } from "~domain/captured"
import type { DraftValue } from "~domain/draft"
import { formatAddress } from "~domain/fields"
import type { Mended } from "~domain/standards/mended"
import type { InputOf } from "~messages/protocol"

import type { Typing } from "./use-standards"

export type PersonForm = {
  fullName: string
  jobTitle: string
  organization: string
  /** The first of each is always there, if empty. */
  emails: string[]
  phones: string[]
  urls: string[]
  addresses: CapturedAddress[]
  /** Values whose standard form was taken, and how they were written. */
  mended?: Mended[]
}

type Fields = InputOf<"contacts.create">["fields"]

/** The form as the page filled it in. */
export const formOf = (captured: CapturedContact): PersonForm => ({
  fullName: captured.fullName ?? [captured.givenName, captured.familyName].filter(Boolean).join(" "),
  jobTitle: captured.jobTitle ?? "",
  organization: captured.organization ?? "",
  emails: atLeastOne(captured.emails),
  phones: atLeastOne(captured.phones),
  urls: captured.urls,
  addresses: captured.addresses,
})

/** Nothing was written in it. */
export const isBlank = ({ emails, phones, urls, addresses, mended: _, ...texts }: PersonForm): boolean =>
  [...Object.values(texts), ...emails, ...phones, ...urls].every((text) => text.trim() === "") && addresses.length === 0

const atLeastOne = (values: string[]) => (values.length > 0 ? values : [""])

/**
 * What to save: the form, and what the page gave that the form doesn't show. Parts of a name that was corrected
 * are left out, since they no longer fit it.
 */
export function fieldsOf(form: PersonForm, captured: CapturedContact): Fields {
  const isNameKept = form.fullName.trim() === formOf(captured).fullName
  return {
    fullName: form.fullName.trim() || undefined,
    givenName: isNameKept ? captured.givenName : undefined,
    familyName: isNameKept ? captured.familyName : undefined,
    jobTitle: form.jobTitle.trim() || undefined,
    organization: form.organization.trim() || undefined,
    emails: values(form.emails),
    phones: values(form.phones).map(({ value }) => ({ value, ...phoneDetails(captured, value) })),
    urls: values(form.urls),
    addresses: form.addresses.filter((address) => formatAddress(address) !== ""),
    birthday: captured.birthday,
    // Only pictures that are safe to keep; an unencrypted address would be refused and the whole person with it.
    photo: captured.photo && /^(data:image\/|https:)/.test(captured.photo) ? captured.photo : undefined,
    notes: captured.note,
  }
}

const values = (texts: string[]) => {
  const written = texts.map((text) => text.trim()).filter((text) => text !== "")
  return [...new Set(written)].map((value) => ({ value }))
}

/** What the form would look like to whoever looks for the same person in the store. */
export const capturedOf = (form: PersonForm, captured: CapturedContact): CapturedContact => ({
  ...captured,
  fullName: form.fullName.trim() || undefined,
  jobTitle: form.jobTitle.trim() || undefined,
  organization: form.organization.trim() || undefined,
  emails: values(form.emails).map(({ value }) => value),
  phones: values(form.phones).map(({ value }) => value),
  urls: values(form.urls).map(({ value }) => value),
  addresses: form.addresses,
})

/** Somebody the user writes down: what was typed is an address, a number or a name. */
export function personWritten(text: string): CapturedContact {
  const nobody = { emails: [], phones: [], urls: [], addresses: [], source: { kind: "user", url: "" }, confidence: 1 }
  if (/^\S+@\S+$/.test(text)) return { ...nobody, emails: [text] }
  if (/^\+?[\d\s().-]{6,}$/.test(text)) return { ...nobody, phones: [text] }
  return { ...nobody, fullName: text }
}

/** The form as the standards are held against it; nothing is asked of one that nobody wrote in. */
export function typingOf(form: PersonForm): Typing | undefined {
  if (isBlank(form)) return undefined
  const { fullName, jobTitle, organization, emails, phones, addresses } = form
  return { typed: { fullName: fullName.trim(), jobTitle, organization, emails, phones, addresses } }
}

/** The changes that put a value of the form in its standard form. @param index of a value among several */
export function taking(form: PersonForm, field: "fullName" | "phones", fix: string, index = 0): Partial<PersonForm> {
  const was = (field === "phones" ? (form.phones[index] ?? "") : form.fullName).trim()
  return {
    ...(field === "phones" ? { phones: form.phones.with(index, fix) } : { fullName: fix }),
    mended: [...(form.mended ?? []), { field, value: fix, was }],
  }
}

/** Nobody's page gave these values: they have no provenance but the user. */
export const isWritten = (captured: CapturedContact): boolean => captured.source.kind === "user"

/** A draft holds plain values alone, so the lists are kept as text. */
export const draftOf = (form: PersonForm) => ({ form: JSON.stringify(form) })

export function formOfDraft(value: DraftValue | undefined): PersonForm | undefined {
  if (typeof value?.form !== "string" || value.form === "") return undefined
  return JSON.parse(value.form) as PersonForm
}
