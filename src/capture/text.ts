import type { CapturedContact } from "~domain/captured"
import { isRoleAddress } from "~domain/text/role-address"
import { combine, type SourcedFound } from "./combine"
import { isAddressOf } from "./names/person-name"
import type { Found } from "./page/page-source"
import { regionOf } from "./phone/page-region"
import { readSignature } from "./signature/read-signature"

const SOURCE = { kind: "visible-text", confidence: 0.7, isAside: true } as const
const MOST_TEXT = 200_000
const MOST_PARTS = 200

/**
 * The people in a text somebody selected or pasted. Each part between empty lines is read like a signature; several addresses in
 * one part are several people. Needs no document.
 */
export function captureText(text: string, url: string): CapturedContact[] {
  const region = regionOf(url, undefined)
  const parts = text
    .slice(0, MOST_TEXT)
    .split(/\n\s*\n/)
    .slice(0, MOST_PARTS)
  const found = parts.flatMap((part) => separate(readSignature(part, region)))
  return combine(
    found.map((one): SourcedFound => ({ source: SOURCE, found: one })),
    url,
  )
}

function separate(found: Found): Found[] {
  const { emails = [], phones = [], addresses = [], urls = [], fullName, organization } = found
  if (!fullName && emails.length + phones.length + addresses.length === 0)
    return organization && urls.length > 0 ? [found] : []
  const personal = emails.filter((address) => !isRoleAddress(address))
  if (personal.length < 2) return [found]
  const own = fullName ? (personal.find((address) => isAddressOf(address, fullName)) ?? personal[0]) : personal[0]
  const others = personal.filter((address) => address !== own)
  return [
    { ...found, emails: emails.filter((address) => !others.includes(address)) },
    ...others.map((address) => ({ emails: [address] })),
  ]
}
