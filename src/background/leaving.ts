import { findByKeys } from "~db/contacts"
import type { OpenMail } from "~domain/captured"
import type { Contact } from "~domain/contact"
import { summaryOf } from "~domain/contact-name"
import { addressesIn, currentEmail, declinedLeaving, sentenceOfLeaving } from "~domain/leaver"
import { emailKey } from "~domain/match-keys"
import { fold, words } from "~domain/text/fold"
import type { PersonOnScreen } from "~messages/screen"

/**
 * The people of a mail, with whoever of them it tells has left: known contacts whose address a report of failed delivery names, and
 * those of whom a sentence says that they no longer work there.
 */
export async function withLeaving(people: PersonOnScreen[], mail: OpenMail | undefined): Promise<PersonOnScreen[]> {
  const text = mail?.text ?? ""
  if (!mail || text === "") return people
  if (mail.nature === "bounce") return [...people, ...(await bounced(text, people))]
  const said = sentenceOfLeaving(text)
  if (!said) return people
  const known = (await findByKeys(people.flatMap(({ captured }) => captured.emails.map(emailKey)))).map(
    ({ contact }) => contact,
  )
  return people.map((person) => {
    const contact = known.find(({ id }) => id === person.known?.id)
    const address = contact && proposable(contact)
    return contact && address && isSaidOf(said, contact, mail) ? { ...person, leaving: { address, said } } : person
  })
}

async function bounced(text: string, people: PersonOnScreen[]): Promise<PersonOnScreen[]> {
  const addresses = addressesIn(text)
  const found = await findByKeys(addresses.map(emailKey))
  return found.flatMap(({ contact, key }): PersonOnScreen[] => {
    const address = addresses.find((one) => emailKey(one) === key)
    const isShown = people.some(({ known }) => known?.id === contact.id)
    if (!address || isShown || !isOpen(contact, address)) return []
    const { fullName, emails } = contact
    const captured = {
      fullName,
      emails: emails.map(({ value }) => value),
      phones: [],
      urls: [],
      addresses: [],
      source: { kind: "bounce", url: "" },
      confidence: 1,
    }
    return [
      { key: address, role: "mentioned", captured, known: summaryOf(contact), leaving: { address, bounced: true } },
    ]
  })
}

/** Somebody is meant by name, or has written it of themselves. */
function isSaidOf(said: string, contact: Contact, mail: OpenMail): boolean {
  const [given = ""] = words(contact.givenName ?? contact.fullName ?? "")
  if (given !== "" && words(said).includes(given)) return true
  const isSender = contact.emails.some(({ value }) => fold(value) === fold(mail.from.address))
  return isSender && mail.nature !== "person"
}

function proposable(contact: Contact): string | undefined {
  const address = currentEmail(contact)
  return address && isOpen(contact, address) ? address : undefined
}

/** Not known already, nor declined. */
const isOpen = ({ emails, organization, declined }: Contact, address: string): boolean =>
  organization !== undefined &&
  declined?.[declinedLeaving(address)] === undefined &&
  emails.some(({ value, status }) => emailKey(value) === emailKey(address) && !status)
