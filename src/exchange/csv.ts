import { ContactsCsvReader } from "./csv/contacts-reader"
import { addReading, type Reading } from "./report"

export { applyMapping } from "./csv/apply-mapping"
export { csvLine } from "./csv/cells"
export { type CsvSample, sampleCsv } from "./csv/contacts-reader"
export { guessMapping } from "./csv/guess-mapping"
export { ContactsCsvWriter, type CsvLayout, formatContactsCsv } from "./csv/write"
export { ContactsCsvReader }

/**
 * The contacts of a CSV text of any program: which column is what is guessed from headers and values. Nothing is dropped
 * silently: what couldn't be read is a problem, what a contact has no place for is a loss. Never throws.
 */
export function parseContactsCsv(text: string): Reading {
  const reader = new ContactsCsvReader()
  const reading = reader.push(text)
  addReading(reading, reader.end())
  return reading
}
