export const INTERACTION_KINDS = [
  "email",
  "call",
  "meeting",
  "note",
  "page-visit",
  "form-submission",
  "capture",
  "stage-change",
] as const

export const CALL_OUTCOMES = ["answered", "no-answer", "voicemail", "busy", "wrong-number"] as const

export type InteractionKind = (typeof INTERACTION_KINDS)[number]
