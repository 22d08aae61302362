import {
  ASSISTING_TITLES,
  DECIDING_TITLES,
  LEADING_TITLES,
  LEARNING_TITLES,
  MANAGING_TITLES,
  PRODUCT_TITLES,
  SECOND_TITLES,
} from "./default-titles"
import type { EngagementRule, FitRule, ScoreRules } from "./rules"

/** Of the rules for titles the first counts: who assists the managing director is not the managing director. */
const title = (id: string, points: number, words: string[]): FitRule => ({
  id,
  points,
  group: "seniority",
  test: { on: "title", words },
})

const signal = (name: string, points: number, halfLifeDays = 30): EngagementRule => ({
  id: `signal-${name}`,
  kind: "signal",
  signal: name,
  points,
  halfLifeDays,
  cap: Math.abs(points),
})

/**
 * Rules for the first day, before anybody said what their customers are like: who decides at an organisation of its own fits, and who writes,
 * answers and meets is engaged. Points of fit add up to 100 at most. What one kind of thing can give is capped, so that it takes two.
 */
export const defaultScoreRules: ScoreRules = {
  version: 1,
  fit: [
    title("title-learns", -20, LEARNING_TITLES),
    title("title-assists", 5, ASSISTING_TITLES),
    title("title-second", 30, SECOND_TITLES),
    title("title-product", 20, PRODUCT_TITLES),
    title("title-decides", 40, DECIDING_TITLES),
    title("title-leads", 30, LEADING_TITLES),
    title("title-manages", 20, MANAGING_TITLES),
    { id: "domain-own", points: 25, test: { on: "domain", kinds: ["own"] } },
    { id: "domain-disposable", points: -40, test: { on: "domain", kinds: ["disposable"] } },
    { id: "size-ten", points: 10, test: { on: "size", least: 10 } },
    {
      id: "known",
      points: 5,
      test: { on: "known", fields: ["fullName", "jobTitle", "organization", "emails", "phones"] },
    },
  ],
  engagement: [
    { id: "email-in", kind: "email", direction: "in", points: 12, halfLifeDays: 30, cap: 40 },
    { id: "call-in", kind: "call", direction: "in", points: 20, halfLifeDays: 45, cap: 50 },
    {
      id: "call-out-answered",
      kind: "call",
      direction: "out",
      outcome: "answered",
      points: 10,
      halfLifeDays: 30,
      cap: 30,
    },
    { id: "meeting", kind: "meeting", points: 25, halfLifeDays: 60, cap: 60 },
    { id: "form", kind: "form-submission", points: 15, halfLifeDays: 30, cap: 30 },
    signal("price-asked", 20),
    signal("quote-requested", 25),
    signal("meeting-requested", 20),
    signal("call-requested", 20),
    signal("budget-named", 15),
    signal("deadline-named", 15),
    signal("contract-question", 15),
    signal("technical-question", 8),
    signal("colleague-added", 10),
    signal("competitor-named", 8),
    signal("pricing-resumed", 15),
    signal("faster-replies", 8),
    signal("silence-after-promise", -10),
    signal("not-interested", -40, 180),
    signal("unsubscribe", -30, 180),
    signal("left", -50, 365),
  ],
  thresholds: { marketing: { fit: 25, engagement: 15 }, sales: { fit: 50, engagement: 40 } },
  grades: { fit: [75, 50, 25], engagement: [60, 35, 15] },
}
