import type { CapturedAddress } from "~domain/captured"

import { type Item, textsOf } from "./microformats"

const PARTS = {
  streetAddress: "street-address",
  locality: "locality",
  region: "region",
  postalCode: "postal-code",
  country: "country-name",
} as const

/** The addresses of a card: those marked as such, and one whose parts stand in the card itself. */
export function addressesOf(item: Item): CapturedAddress[] {
  const own = addressFrom(item)
  const values = item.properties.get("adr") ?? []
  return [
    ...values.flatMap((value) =>
      typeof value === "string" ? { formatted: value } : (addressFrom(value.item) ?? { formatted: value.text }),
    ),
    ...(own ? [own] : []),
  ]
}

function addressFrom(item: Item): CapturedAddress | undefined {
  const address: CapturedAddress = {}
  for (const [part, name] of Object.entries(PARTS) as [keyof CapturedAddress, string][]) {
    const texts =
      part === "streetAddress"
        ? [...textsOf(item, "post-office-box"), ...textsOf(item, name), ...textsOf(item, "extended-address")]
        : textsOf(item, name).slice(0, 1)
    if (texts.length > 0) address[part] = texts.join(", ")
  }
  return Object.keys(address).length > 0 ? address : undefined
}
