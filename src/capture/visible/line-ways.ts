import { remembered } from "~domain/text/remembered"

import { findEmails } from "../emails/find-emails"
import { type FoundPhone, findPhones } from "../phone/find-phones"

/*
 * How somebody is reached, by a line alone. Remembered, since a page is read again at every change.
 */

export const emailsIn = remembered(findEmails)

/**
 * @param region of the numbers without a country code, as in ISO 3166-1
 * @param before what stands just before the line, such as a label
 */
export function phonesIn(line: string, region: string | undefined, before: string): readonly FoundPhone[] {
  return phonesOf(region ?? "")(`${before}\n${line}`)
}

/** A page has its own region, and a site nearly always that of its other pages. */
let [known, readers]: [string, (labelled: string) => FoundPhone[]] = ["", phonesReader("")]

function phonesOf(region: string): typeof readers {
  if (region !== known) [known, readers] = [region, phonesReader(region)]
  return readers
}

function phonesReader(region: string): (labelled: string) => FoundPhone[] {
  return remembered((labelled) => {
    const end = labelled.indexOf("\n")
    return findPhones(labelled.slice(end + 1), region || undefined, labelled.slice(0, end))
  })
}
