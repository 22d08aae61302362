import { findByKeys } from "~db/contacts"
import type { CapturedContact, OpenMail } from "~domain/captured"
import type { Contact } from "~domain/contact"
import { summaryOf } from "~domain/contact-name"
import { emailKey, matchKeys } from "~domain/match-keys"
import { newsOf } from "~domain/news"
import type { PersonOnScreen } from "~messages/screen"

import { whenErased } from "./erased"
import { normalisePhone } from "./phones"

/**
 * The people of a report, each with its part in the mail, the contact that has its address and what is news of them.
 * @param seenAt when the report came in, in milliseconds since 1970
 */
export async function peopleOnScreen(
  captured: CapturedContact[],
  mail: OpenMail | undefined,
  region: string | undefined,
  seenAt: number,
): Promise<PersonOnScreen[]> {
  const people = captured.map((person) => withNormalPhones(person, region))
  const [known, erased] = await Promise.all([knownBy(people), whenErased(people)])
  return people.map((person, i) => {
    const contact = known[i]
    const erasedAt = contact ? undefined : erased[i]
    const news = contact ? newsOf(contact, person, seenAt) : []
    return {
      key: person.emails[0]?.toLowerCase() ?? String(i),
      role: roleOf(person, mail),
      captured: person,
      known: contact && summaryOf(contact),
      ...(news.length > 0 && { news }),
      ...(erasedAt && { erasedAt }),
    }
  })
}

/** By address alone; somebody without one by a profile page. Weaker likenesses are for the user to judge. */
async function knownBy(people: CapturedContact[]): Promise<(Contact | undefined)[]> {
  const keysOf = (person: CapturedContact) =>
    person.emails.length > 0
      ? person.emails.map(emailKey)
      : matchKeys({ urls: person.urls.map((value) => ({ value })) })
  const found = new Map((await findByKeys(people.flatMap(keysOf))).map(({ key, contact }) => [key, contact]))
  return people.map((person) => {
    const key = keysOf(person).find((one) => found.has(one))
    return key ? found.get(key) : undefined
  })
}

function roleOf(person: CapturedContact, mail: OpenMail | undefined): PersonOnScreen["role"] {
  if (!mail) return "page"
  const has = (address: string) => person.emails.some((mine) => mine.toLowerCase() === address.toLowerCase())
  if (has(mail.from.address)) return "sender"
  return [...mail.to, ...mail.cc].some(({ address }) => has(address)) ? "recipient" : "mentioned"
}

/** Numbers in E.164 where the region is known; the evidence follows, so that each value keeps its source. */
export function withNormalPhones(person: CapturedContact, region: string | undefined): CapturedContact {
  const normal = new Map(person.phones.map((phone) => [phone, normalisePhone(phone, region)]))
  return {
    ...person,
    phones: [...new Set(normal.values())],
    evidence: person.evidence?.map((one) =>
      one.field === "phones" ? { ...one, value: normal.get(one.value) ?? one.value } : one,
    ),
  }
}
