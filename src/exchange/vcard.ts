import { addReading, type Reading } from "./report"
import { VCardReader } from "./vcard/card-reader"

export { formatVCards, type VCardVersion } from "./vcard/write"
export { VCardReader }

/**
 * The contacts of a text of vCards 2.1, 3.0 and 4.0, as programs write them, right or not. Nothing is dropped silently: what
 * couldn't be read is a problem, what a contact has no place for is a loss. Never throws.
 */
export function parseVCards(text: string): Reading {
  const reader = new VCardReader()
  const reading = reader.push(text)
  addReading(reading, reader.end())
  return reading
}
