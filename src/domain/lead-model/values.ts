/** What is known of a contact, by name. A name that is absent, null, NaN, infinite or blank says nothing. */
export type Features = Readonly<Record<string, number | string | boolean | null>>

/** A number, a word, or nothing. Yes and no are words. */
export type Value = number | string | undefined

export function valueIn(features: Features, name: string): Value {
  const value = Object.hasOwn(features, name) ? features[name] : undefined
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined
  if (typeof value === "boolean") return String(value)
  return typeof value === "string" ? value.trim().slice(0, LONGEST_WORD) || undefined : undefined
}

const LONGEST_WORD = 200
