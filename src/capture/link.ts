import type { CapturedContact } from "~domain/captured"

import { combine } from "./combine"
import { regionOf } from "./phone/page-region"
import { mailtoAddresses } from "./visible/mailto-links"
import { telNumber } from "./visible/tel-links"

/** The person behind a mailto: or tel: link somebody pointed at; none for any other link. Needs no document. */
export function captureLink(href: string, pageUrl: string): CapturedContact[] {
  const link = href.trim().slice(0, 10_000)
  if (/^mailto:/i.test(link)) {
    const source = { kind: "mailto-links", confidence: 0.9 }
    return combine(
      mailtoAddresses(link).map((address) => ({ source, found: { emails: [address] } })),
      pageUrl,
    )
  }
  const phone = /^(?:tel|callto|sms):/i.test(link) ? telNumber(link, regionOf(pageUrl, undefined)) : undefined
  return phone ? combine([{ source: { kind: "tel-links", confidence: 0.9 }, found: { phones: [phone] } }], pageUrl) : []
}
