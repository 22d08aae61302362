import * as z from "zod"

import { CALL_OUTCOMES, INTERACTION_KINDS } from "../interaction-kinds"
import { REQUIRABLE } from "../standards/requirable"
import { cleanLine } from "../text/clean"
import { words } from "../text/fold"
import type { ScoreRules } from "./rules"

/** What can be wrong with a rule, beside a shape that no form gives ("shape"). */
export const RULE_FAULTS = [
  "points-not-whole",
  "points-out-of-range",
  "half-life-not-positive",
  "half-life-not-whole",
  "half-life-too-long",
  "cap-not-positive",
  "words-empty",
  "words-too-many",
  "size-not-positive",
  "size-reversed",
  "score-out-of-range",
  "thresholds-reversed",
  "grades-not-descending",
  "id-twice",
  "signal-missing",
  "signal-elsewhere",
  "too-many-rules",
] as const
export type RuleFaultCode = (typeof RULE_FAULTS)[number] | "shape"

const fault = (code: (typeof RULE_FAULTS)[number]) => code

const points = z
  .number(fault("points-not-whole"))
  .int(fault("points-not-whole"))
  .min(-100, fault("points-out-of-range"))
  .max(100, fault("points-out-of-range"))
const id = z.string().min(1).max(80)
const line = z.string().transform((text) => cleanLine(text, 80))
const wordList = z
  .array(line.refine((text) => words(text).length > 0, fault("words-empty")))
  .min(1, fault("words-empty"))
  .max(1_000, fault("words-too-many"))
const size = z.number(fault("size-not-positive")).int(fault("size-not-positive")).min(1, fault("size-not-positive"))

const fitTestSchema = z.discriminatedUnion("on", [
  z.object({ on: z.enum(["title", "organization"]), words: wordList }),
  z.object({ on: z.enum(["country", "tag"]), words: wordList }),
  z
    .object({ on: z.literal("size"), least: size, most: size.optional() })
    .refine(({ least, most }) => most === undefined || most >= least, {
      error: fault("size-reversed"),
      path: ["most"],
    }),
  z.object({ on: z.literal("domain"), kinds: z.array(z.enum(["disposable", "role", "free", "own"])).min(1) }),
  z.object({ on: z.literal("known"), fields: z.array(z.enum(REQUIRABLE)).min(1) }),
])

const fitRuleSchema = z.object({ id, points, group: line.optional(), test: fitTestSchema })

const engagementRuleSchema = z
  .object({
    id,
    kind: z.enum(INTERACTION_KINDS),
    direction: z.enum(["in", "out"]).optional(),
    outcome: z.enum(CALL_OUTCOMES).optional(),
    signal: z.string().min(1, fault("signal-missing")).max(60).optional(),
    points,
    halfLifeDays: z
      .number(fault("half-life-not-positive"))
      .positive(fault("half-life-not-positive"))
      .int(fault("half-life-not-whole"))
      .max(3_650, fault("half-life-too-long")),
    cap: z
      .number(fault("cap-not-positive"))
      .int(fault("cap-not-positive"))
      .min(1, fault("cap-not-positive"))
      .optional(),
  })
  .refine(({ kind, signal }) => kind !== "signal" || signal !== undefined, {
    error: fault("signal-missing"),
    path: ["signal"],
  })
  .refine(({ kind, signal }) => kind === "signal" || signal === undefined, {
    error: fault("signal-elsewhere"),
    path: ["signal"],
  })

const score = z
  .number(fault("score-out-of-range"))
  .int(fault("score-out-of-range"))
  .min(0, fault("score-out-of-range"))
  .max(100, fault("score-out-of-range"))
const threshold = z.object({ fit: score, engagement: score })
const grades = z
  .tuple([score, score, score])
  .refine(([first, second, third]) => first > second && second > third, fault("grades-not-descending"))

/** Rules as they are stored and edited. Everything that could make a score undefined is refused with a code. */
export const scoreRulesSchema = z
  .object({
    version: z.number().int().min(1),
    fit: z.array(fitRuleSchema).max(200, fault("too-many-rules")),
    engagement: z.array(engagementRuleSchema).max(200, fault("too-many-rules")),
    thresholds: z
      .object({ marketing: threshold, sales: threshold })
      .refine(({ marketing, sales }) => sales.fit >= marketing.fit && sales.engagement >= marketing.engagement, {
        error: fault("thresholds-reversed"),
        path: ["sales"],
      }),
    grades: z.object({ fit: grades, engagement: grades }),
  })
  .superRefine(({ fit, engagement }, context) => {
    const seen = new Set<string>()
    for (const [list, rules] of [["fit", fit] as const, ["engagement", engagement] as const])
      for (const [at, rule] of rules.entries()) {
        if (seen.has(rule.id)) context.addIssue({ code: "custom", message: fault("id-twice"), path: [list, at, "id"] })
        seen.add(rule.id)
      }
  }) satisfies z.ZodType<ScoreRules>

/** `path`: as in "engagement/2/halfLifeDays". */
export type RuleFault = { path: string; code: RuleFaultCode }

/** The rules, if they are sound, or else everything that is wrong with them. */
export function readScoreRules(input: unknown): { rules: ScoreRules } | { faults: RuleFault[] } {
  const read = scoreRulesSchema.safeParse(input)
  if (read.success) return { rules: read.data }
  const known = new Set<string>(RULE_FAULTS)
  return {
    faults: read.error.issues.map(({ path, message }) => ({
      path: path.join("/"),
      code: known.has(message) ? (message as RuleFaultCode) : "shape",
    })),
  }
}
