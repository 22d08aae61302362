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
