import type { Column } from "~domain/exchange"
import { labelOfTypes, typesOfLabel } from "../labels"
import { severalOf } from "./cells"
import { labelOfWords } from "./header-words"

/** The label of the nth value of a cell: Google writes one for each, with a star before the preferred. */
export function labelled(written: string | undefined, column: Column, at: number): { label?: string } {
  const own = written ? labelWritten(severalOf(written)[at]) : undefined
  const label = own ?? column.label
  return label ? { label } : {}
}

/** A label as vCard names it where it has a name, else in its own words; undefined where there is none. */
export function labelWritten(written: string | undefined): string | undefined {
  const text = written?.replace(/^\*\s*/, "").trim()
  if (!text) return undefined
  const types = labelOfTypes([text])
  return labelOfWords(text) ?? (types && typesOfLabel(types) ? types : text)
}
