/** The lifecycle stages in their order; a contact may move to any of them from any other, and every move is history. */
export const LIFECYCLE_STAGES = [
  "contact",
  "subscriber",
  "lead",
  "marketing-qualified",
  "sales-qualified",
  "opportunity",
  "customer",
  "evangelist",
  "disqualified",
] as const
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number]

/** What a contact is to us. */
export const RELATIONSHIPS = ["prospect", "customer", "supplier", "employee", "partner", "other", "spam"] as const
export type Relationship = (typeof RELATIONSHIPS)[number]

/**
 * What several stages have in common. "lead": interest was shown, so that these are leads; "opportunity": there is something to sell;
 * "out": disqualified.
 */
export type StageRange = "known" | "lead" | "opportunity" | "customer" | "out"

export function rangeOf(stage: LifecycleStage): StageRange {
  switch (stage) {
    case "contact":
    case "subscriber":
      return "known"
    case "lead":
    case "marketing-qualified":
    case "sales-qualified":
      return "lead"
    case "opportunity":
      return "opportunity"
    case "customer":
    case "evangelist":
      return "customer"
    case "disqualified":
      return "out"
  }
}

export const isLead = (stage: LifecycleStage): boolean => rangeOf(stage) === "lead"

/** A text as a stage, or nothing where it is none: of what was stored by another version. */
export const stageFrom = (text: string | undefined): LifecycleStage | undefined =>
  LIFECYCLE_STAGES.find((stage) => stage === text)
