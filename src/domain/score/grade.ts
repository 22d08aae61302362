import type { Qualification, ScoreRules } from "./rules"

/** How well they fit, by a letter, and how much they do, by a number: A1 is best, D4 last. */
export type Grade = `${"A" | "B" | "C" | "D"}${1 | 2 | 3 | 4}`

export function gradeOf({ grades }: Pick<ScoreRules, "grades">, fit: number, engagement: number): Grade {
  return `${LETTERS[stepOf(grades.fit, fit)] ?? "D"}${NUMBERS[stepOf(grades.engagement, engagement)] ?? 4}`
}

const LETTERS = ["A", "B", "C", "D"] as const
const NUMBERS = [1, 2, 3, 4] as const

function stepOf(least: readonly number[], score: number): number {
  let step = 0
  while (step < least.length && score < (least[step] ?? 0)) step++
  return step
}

/** The highest threshold that both scores reach. */
export function qualificationOf(
  { thresholds: { marketing, sales } }: Pick<ScoreRules, "thresholds">,
  fit: number,
  engagement: number,
): Qualification | undefined {
  if (fit >= sales.fit && engagement >= sales.engagement) return "sales"
  return fit >= marketing.fit && engagement >= marketing.engagement ? "marketing" : undefined
}
