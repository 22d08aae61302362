import { isSharedDomain } from "../free-mail"
import { withAsciiDomain } from "../text/ascii-domain"
import { fold } from "../text/fold"
import { isRoleAddress } from "../text/role-address"

/** An e-mail address as it is compared. `whole`: all of it. `mailbox`: the local part as its provider sees it. `isShared`: anybody may have one there. */
export type EmailForm = { whole: string; mailbox: string; domain: string; isShared: boolean; isRole: boolean }

const ALIASES: Record<string, string> = {
  "googlemail.com": "gmail.com",
  "pm.me": "proton.me",
  "protonmail.com": "proton.me",
}

/**
 * Sub-addresses (RFC 5233) go to the one mailbox; with Google, dots in the name as well. Undefined where there is nothing to compare.
 * @param shared what is known of domains already, to be filled
 */
export function emailForm(address: string, shared: Map<string, boolean>): EmailForm | undefined {
  const text = withAsciiDomain(address.trim()).toLowerCase()
  const at = text.lastIndexOf("@")
  if (at < 1)
    return text.length < 6 || /^[\d/. -]+$/.test(text)
      ? undefined
      : { whole: fold(text), mailbox: fold(text), domain: "", isShared: true, isRole: false }
  const written = text.slice(at + 1)
  const domain = ALIASES[written] ?? written
  let mailbox = fold(text.slice(0, at))
  const plus = mailbox.indexOf("+")
  if (plus > 0) mailbox = mailbox.slice(0, plus)
  if (domain === "gmail.com") mailbox = mailbox.replaceAll(".", "")
  let isShared = shared.get(domain)
  if (isShared === undefined) {
    isShared = isSharedDomain(domain)
    shared.set(domain, isShared)
  }
  const isAsWritten = domain === written && mailbox.length === at && text.startsWith(mailbox)
  return { whole: isAsWritten ? text : `${mailbox}@${domain}`, mailbox, domain, isShared, isRole: isRoleAddress(text) }
}
