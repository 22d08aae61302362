/** Why somebody in the store may be the person on screen. */
export type LookalikeReason = "same-address" | "same-phone" | "same-profile" | "same-name-and-organization"

/** Strongest first: an address is one person's; a phone may be a switchboard's. */
export const LOOKALIKE_REASONS: readonly LookalikeReason[] = [
  "same-address",
  "same-profile",
  "same-phone",
  "same-name-and-organization",
]
