import { domainOf, isSharedDomain } from "../free-mail"
import { addressKey } from "../text/ascii-domain"
import { isEmailAddress } from "../text/email-address"
import { isRoleAddress } from "../text/role-address"

/**
 * What an address is. "role": a desk's, not a person's; "disposable": of a provider of addresses for an hour; "free": of a provider
 * for everybody; "own": at a domain of somebody's own.
 */
export type EmailKind = "invalid" | "disposable" | "role" | "free" | "own"

export function emailKind(address: string): EmailKind {
  if (!isEmailAddress(address)) return "invalid"
  const domain = domainOf(addressKey(address))
  if (isDisposable(domain)) return "disposable"
  if (isRoleAddress(address)) return "role"
  return isSharedDomain(domain) ? "free" : "own"
}

/** The providers most used; their thousand further domains change every week, and no list of them is ever whole. */
const DISPOSABLE = new Set(
  (
    "mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org sharklasers.com grr.la 10minutemail.com 10minutemail.net " +
    "temp-mail.org temp-mail.io tempmail.com tempmail.net tempmailo.com tempail.com throwawaymail.com trashmail.com trashmail.de " +
    "trash-mail.com yopmail.com yopmail.fr yopmail.net getnada.com nada.email maildrop.cc mailnesia.com mintemail.com " +
    "dispostable.com fakeinbox.com spamgourmet.com mytemp.email moakt.com emailondeck.com burnermail.io mohmal.com " +
    "discard.email wegwerfmail.de einwegmail.de byom.de mail-temporaire.fr jetable.org correotemporal.org mailcatch.com " +
    "inboxkitten.com harakirimail.com spam4.me mailsac.com tempr.email dropmail.me 33mail.com anonbox.net"
  ).split(" "),
)

const isDisposable = (domain: string): boolean =>
  DISPOSABLE.has(domain) || [...DISPOSABLE].some((one) => domain.endsWith(`.${one}`))
