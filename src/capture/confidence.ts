import { MEASURED } from "./confidence-table"
import type { PageSource } from "./page/page-source"

/**
 * How likely a value of a reader is right, 0 to 1: what share of that reader's values of the field was right on the corpora. A
 * reader that no corpus has measured is believed as far as it says itself.
 * @param field a field of CapturedContact
 */
export function confidenceOf({ kind, confidence }: Pick<PageSource, "kind" | "confidence">, field: string): number {
  return MEASURED[kind]?.[field] ?? confidence
}
