import { domainOf, isSharedDomain } from "./free-mail"
import type { Settings } from "./settings"
import { addressKey } from "./text/ascii-domain"

type Own = Pick<Settings, "ownAddresses" | "ownDomains">

export const isOwnAddress = (own: Own, address: string): boolean =>
  own.ownAddresses.some((mine) => addressKey(mine) === addressKey(address))

/** Whether the address is ours or at a domain of ours, or under one. */
export function isColleague(own: Own, address: string): boolean {
  const domain = domainOf(addressKey(address))
  return own.ownDomains.map(addressKey).some((mine) => domain === mine || domain.endsWith(`.${mine}`))
}

/** Whether an address, its domain, or one above that, is on the list of those who are never to be captured. */
export function isNeverCaptured({ neverCapture }: Pick<Settings, "neverCapture">, address: string): boolean {
  const key = addressKey(address)
  const domain = domainOf(key)
  return neverCapture.map(addressKey).some((never) => key === never || domain === never || domain.endsWith(`.${never}`))
}

/**
 * The settings to change when a mailbox shows whose it is; empty when it is known, or was taken out by the user. Colleagues are not
 * captured unless the user takes the domain off that list.
 */
export function learnOwner(
  settings: Pick<Settings, "ownAddresses" | "ownDomains" | "neverCapture" | "forgottenOwn">,
  owner: string,
): Partial<Settings> {
  const address = addressKey(owner)
  const domain = domainOf(address)
  const learnt: Partial<Settings> = {}
  if (!isOwnAddress(settings, address) && !settings.forgottenOwn.includes(address))
    learnt.ownAddresses = [...settings.ownAddresses, address]
  if (!isSharedDomain(domain) && !settings.ownDomains.includes(domain) && !settings.forgottenOwn.includes(domain)) {
    learnt.ownDomains = [...settings.ownDomains, domain]
    if (!settings.neverCapture.includes(domain)) learnt.neverCapture = [...settings.neverCapture, domain]
  }
  return learnt
}

/**
 * The people of a mail or page without ourselves and our colleagues. Where that leaves nobody, the colleagues are
 * whom this is about. Whoever is never to be captured is left out unless they are saved already.
 */
export function withoutOwn<Person extends { captured: { emails: string[] }; known?: object }>(
  own: Own & Pick<Settings, "neverCapture">,
  everybody: Person[],
): Person[] {
  const people = everybody.filter(({ captured: { emails }, known }) =>
    Boolean(known || emails.length === 0 || !emails.every((address) => isNeverCaptured(own, address))),
  )
  const others = people.filter(({ captured }) => !captured.emails.some((address) => isOwnAddress(own, address)))
  const strangers = others.filter(({ captured }) => !captured.emails.some((address) => isColleague(own, address)))
  return strangers.length > 0 ? strangers : others
}
