import type { SignalKind } from "./kinds"

/** What somebody says. */
export type Rule = {
  /** Stable: dismissals are kept by it. */
  id: string
  kind: SignalKind
  language: "en" | "es"
  /** One of these must be in the sentence, as `comparable` gives it. */
  patterns: readonly RegExp[]
  /** With one of these it doesn't count. */
  unless?: readonly RegExp[]
  /** Only in a question, asked outright or not. */
  isAsked?: true
  confidence: number
}

/**
 * A pattern of folded text. `~` is whatever a word goes on with, `…` a few words between. Every repetition is bounded, so that time
 * is in proportion to the text.
 */
export function says(strings: TemplateStringsArray, ...parts: string[]): RegExp {
  const source = String.raw({ raw: strings.raw }, ...parts)
  return new RegExp(source.replaceAll("~", "\\w{0,12}").replaceAll("…", ".{0,50}"))
}

/** Amounts, in figures: "$18k", "25.000 €", "12 mil dolares". */
export const MONEY = String.raw`(?:(?:[$€£]|\busd|\beur|\bgbp|\bus\$) ?\d[\d.,]{0,12}|\b\d[\d.,]{0,12}(?:-\d[\d.,]{0,12})? ?(?:k\b|grand\b|thousand\b|mil\b|mill~|€|\$|£|eur~|usd\b|dollars?\b|dolar~|pounds?\b|quid\b|pesos\b|soles\b|uf\b))`

export function isFoundBy(rule: Rule, said: string): boolean {
  if (!rule.patterns.some((pattern) => pattern.test(said))) return false
  if (rule.isAsked && !isAsked(said)) return false
  return !rule.unless?.some((pattern) => pattern.test(said))
}

const ASKED =
  /\?|\b(?:whether|wonder(?:ing|ed)?|(?:know|see|check|confirm|ask|tell me) (?:if|what|how|which|where)|would like to know|saber|consultar?|dudas?|pregunta|(?:dime|digame|decirme|decirnos|confirmar?(?:me|nos)?|ver) si)\b/
const BEGINS_ASKING =
  /(?:^|[,:;-] ?|\b(?:also|and|so|but|plus|hi|hello|hola|y|che|ademas|tambien|buenas) )(?:do|does|can|could|is|are|will|would|what|whats|what's|how|which|where|when (?:can|could|is|are|do|does|will|would)|any|tiene|tienen|teneis|tienes|tenes|hay|se puede|es compatible|funciona|podeis|pueden|puedes|que|cual|cuanto|como|si)\b/
const ENTRY = /^(?:[-*•·–—]|\d{1,2}[.)])\s/

const isAsked = (said: string): boolean => ASKED.test(said) || BEGINS_ASKING.test(said) || ENTRY.test(said)
