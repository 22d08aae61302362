import type { Contact } from "../contact"
import { displayName } from "../contact-name"
import { phoneDigits } from "../fields"
import type { TextField } from "./fields"

type Meets = (text: string) => boolean
/** Whether any text of a field meets something; empty ones are none. */
type AnyText = (contact: Contact, meets: Meets) => boolean

const one =
  (read: (contact: Contact) => string | undefined): AnyText =>
  (contact, meets) => {
    const text = read(contact)
    return text !== undefined && text !== "" && meets(text)
  }

const each =
  <Item>(list: (contact: Contact) => readonly Item[] | undefined, read: (item: Item) => string | undefined): AnyText =>
  (contact, meets) => {
    const items = list(contact)
    if (!items) return false
    for (let i = 0; i < items.length; i++) {
      const text = read(items[i] as Item)
      if (text !== undefined && text !== "" && meets(text)) return true
    }
    return false
  }

const inAddresses = (part: "streetAddress" | "locality" | "region" | "postalCode" | "country") =>
  each(
    ({ addresses }) => addresses,
    (address) => address[part],
  )

type Email = Contact["emails"][number]
const working = ({ value, status }: Email) => (status ? undefined : value)

/** How each field's texts are read. */
export const ANY_TEXT: Record<TextField, AnyText> = {
  name: one(displayName),
  givenName: one(({ givenName }) => givenName),
  familyName: one(({ familyName }) => familyName),
  additionalName: one(({ additionalName }) => additionalName),
  honorificPrefix: one(({ honorificPrefix }) => honorificPrefix),
  aliases: each(
    ({ aliases }) => aliases,
    (alias) => alias,
  ),
  jobTitle: one(({ jobTitle }) => jobTitle),
  organization: one(({ organization }) => organization),
  emails: each(({ emails }) => emails, working),
  "emails.domain": each(
    ({ emails }) => emails,
    (email) => working(email)?.slice(email.value.lastIndexOf("@") + 1),
  ),
  phones: each(
    ({ phones }) => phones,
    ({ value }) => phoneDigits(value),
  ),
  "addresses.streetAddress": inAddresses("streetAddress"),
  "addresses.locality": inAddresses("locality"),
  "addresses.region": inAddresses("region"),
  "addresses.postalCode": inAddresses("postalCode"),
  "addresses.country": inAddresses("country"),
  urls: each(
    ({ urls }) => urls,
    ({ value }) => value,
  ),
  photo: one(({ photo }) => photo),
  notes: one(({ notes }) => notes),
  tags: each(
    ({ tags }) => tags,
    (tag) => tag,
  ),
  stageReason: one(({ stageReason }) => stageReason),
  leadStatusReason: one(({ leadStatusReason }) => leadStatusReason),
  "formerJobs.organization": each(
    ({ formerJobs }) => formerJobs,
    ({ organization }) => organization,
  ),
  "formerJobs.jobTitle": each(
    ({ formerJobs }) => formerJobs,
    ({ jobTitle }) => jobTitle,
  ),
  owner: one(({ owner }) => owner),
  "source.campaign": one(({ source }) => source?.campaign),
  "source.page": one(({ source }) => source?.page),
  "source.referrer": one(({ source }) => source?.referrer),
  "source.capturedIn": one(({ source }) => source?.capturedIn),
}
