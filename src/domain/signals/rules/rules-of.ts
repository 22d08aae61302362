import type { SignalKind } from "../kinds"
import type { Rule } from "../rule"

type Make = (
  id: string,
  kind: SignalKind,
  confidence: number,
  patterns: readonly RegExp[],
  unless?: readonly RegExp[],
) => Rule

/** How the rules of a language are written: each has what is common to them all among its exceptions. */
export function rulesOf(language: Rule["language"], common: readonly RegExp[]): { rule: Make; asked: Make } {
  const rule: Make = (id, kind, confidence, patterns, unless = []) => ({
    id: `${language}-${id}`,
    kind,
    language,
    patterns,
    unless: [...common, ...unless],
    confidence,
  })
  return { rule, asked: (...parameters) => ({ ...rule(...parameters), isAsked: true }) }
}
