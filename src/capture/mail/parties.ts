import type { MailParty } from "~domain/captured"
import { cleanLine } from "~domain/text/clean"

import { isEmailAddress, parseEmailAddress } from "~domain/text/email-address"

/** A person of a mail's header, or undefined when the address is none. A name that is only the address again is left out. */
export function party(name: string | undefined, address: string | undefined): MailParty | undefined {
  const valid = parseEmailAddress(cleanLine(address ?? "", 1_000))
  if (!valid) return undefined
  const shown = cleanLine(name ?? "", 300).replace(/^["']+|["']+$/g, "")
  return shown && !isEmailAddress(shown) ? { name: shown, address: valid } : { address: valid }
}

/** `Ana Ruiz <ana@example.com>`, `Ana Ruiz<ana@example.com>` or the address alone. */
export function partyFromText(text: string): MailParty | undefined {
  const line = cleanLine(text, 1_000)
  const angle = line.lastIndexOf("<")
  return angle < 0 ? party(undefined, line) : party(line.slice(0, angle), line.slice(angle))
}

/** The same people once each, the first mention kept, without those in `except`. */
export function distinct(parties: (MailParty | undefined)[], except: (MailParty | undefined)[] = []): MailParty[] {
  const seen = new Set(except.map((one) => one?.address.toLowerCase()))
  return parties.filter((one): one is MailParty => {
    if (!one || seen.has(one.address.toLowerCase())) return false
    seen.add(one.address.toLowerCase())
    return true
  })
}
