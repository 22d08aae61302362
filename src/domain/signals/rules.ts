import type { Rule } from "./rule"
import { ENGLISH } from "./rules/english"
import { REFUSALS } from "./rules/refusals"
import { SPANISH } from "./rules/spanish"

/** Every rule of what people say, both languages together: who writes in one throws in words of the other. */
export const RULES: readonly Rule[] = [...REFUSALS, ...ENGLISH, ...SPANISH]
