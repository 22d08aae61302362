/** Why somebody in the store may be the person on screen. "alike": name and details together, none of which tells by itself. */
export type LookalikeReason = "same-address" | "same-phone" | "same-profile" | "same-name-and-organization" | "alike"

/** Strongest first: an address is one person's; a phone may be a switchboard's. */
export const LOOKALIKE_REASONS: readonly LookalikeReason[] = [
  "same-address",
  "same-profile",
  "same-phone",
  "same-name-and-organization",
  "alike",
]
