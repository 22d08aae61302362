import type { Rule } from "./rule"
import { ENGLISH_INTEREST } from "./rules/english-interest"
import { ENGLISH_TERMS } from "./rules/english-terms"
import { REFUSALS } from "./rules/refusals"
import { SPANISH_INTEREST } from "./rules/spanish-interest"
import { SPANISH_TERMS } from "./rules/spanish-terms"

/** Every rule of what people say, both languages together: who writes in one throws in words of the other. */
export const RULES: readonly Rule[] = [
  ...REFUSALS,
  ...ENGLISH_TERMS,
  ...ENGLISH_INTEREST,
  ...SPANISH_TERMS,
  ...SPANISH_INTEREST,
]
