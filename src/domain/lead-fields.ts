/** How far work on a lead has come, apart from the lifecycle stage. */
export const LEAD_STATUSES = ["new", "open", "in-progress", "unqualified"] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** By which way somebody came. */
export const SOURCE_CHANNELS = [
  "email",
  "website",
  "form",
  "call",
  "event",
  "referral",
  "social",
  "advertising",
  "search",
  "import",
  "other",
] as const
export type SourceChannel = (typeof SOURCE_CHANNELS)[number]

/** Whether a lead that is said to be unqualified still lacks the reason. */
export const lacksStatusReason = ({
  leadStatus,
  leadStatusReason,
}: {
  leadStatus?: LeadStatus | undefined
  leadStatusReason?: string | undefined
}): boolean => leadStatus === "unqualified" && !leadStatusReason?.trim()
