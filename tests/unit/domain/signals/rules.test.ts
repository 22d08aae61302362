import { describe, expect, it } from "vitest"

import { isFoundBy, type Rule } from "~domain/signals/rule"
import { RULES } from "~domain/signals/rules"
import { comparable } from "~domain/signals/sentences"

import { EXAMPLES } from "./examples"

const find = (rule: Rule, sentence: string) => isFoundBy(rule, comparable(sentence))

describe("the rules", () => {
  it("have a name each, and an example for and against", () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(EXAMPLES).sort()).toEqual([...ids].sort())
  })

  it.each(RULES.map((rule) => [rule.id, rule] as const))("%s finds its example and leaves the other", (id, rule) => {
    expect(find(rule, EXAMPLES[id]?.for ?? "")).toBe(true)
    expect(find(rule, EXAMPLES[id]?.against ?? "")).toBe(false)
  })

  it("are believed to some degree, and named after their language", () => {
    for (const { id, language, confidence } of RULES) {
      expect(id.startsWith(`${language}-`)).toBe(true)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  it("repeat nothing without a bound, and nothing that repeats itself", () => {
    for (const { id, patterns, unless = [] } of RULES)
      for (const { source } of [...patterns, ...unless]) {
        const bare = source.replace(/\\./g, "x").replace(/\[[^\]]{0,99}\]/g, "x")
        expect(bare, id).not.toMatch(/[*+]|\{\d{1,3},\}/)
        expect(bare, id).not.toMatch(/\{\d{1,3},\d{1,3}\}[^()|]{0,40}\)\{\d,\d{2,3}\}/)
      }
  })
})
