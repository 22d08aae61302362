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

/** The settings to change when a mailbox shows whose it is; empty when it is known, or was taken out by the user. */
export function learnOwner(
  settings: Pick<Settings, "ownAddresses" | "ownDomains" | "forgottenOwn">,
  owner: string,
): Partial<Settings> {
  const address = addressKey(owner)
  const domain = domainOf(address)
  const learnt: Partial<Settings> = {}
  if (!isOwnAddress(settings, address) && !settings.forgottenOwn.includes(address))
    learnt.ownAddresses = [...settings.ownAddresses, address]
  if (!isSharedDomain(domain) && !settings.ownDomains.includes(domain) && !settings.forgottenOwn.includes(domain))
    learnt.ownDomains = [...settings.ownDomains, domain]
  return learnt
}

/**
 * The people of a mail or page without ourselves and our colleagues. Where that leaves nobody, the colleagues are
 * whom this is about.
 */
export function withoutOwn<Person extends { captured: { emails: string[] } }>(own: Own, people: Person[]): Person[] {
  const others = people.filter(({ captured }) => !captured.emails.some((address) => isOwnAddress(own, address)))
  const strangers = others.filter(({ captured }) => !captured.emails.some((address) => isColleague(own, address)))
  return strangers.length > 0 ? strangers : others
}
