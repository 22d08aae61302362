/** Why somebody in the store may be the person on screen. Strongest first. */
export type LookalikeReason = "same-address" | "same-phone" | "same-profile" | "same-name-and-organization"
