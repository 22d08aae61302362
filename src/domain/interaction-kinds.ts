/** Only ever added to at the end: `Happened` keeps their places. */
export const INTERACTION_KINDS = [
  "email",
  "call",
  "meeting",
  "note",
  "page-visit",
  "form-submission",
  "capture",
  "stage-change",
  "signal",
  "handover",
] as const

/** Only ever added to at the end, as above. */
export const CALL_OUTCOMES = ["answered", "no-answer", "voicemail", "busy", "wrong-number"] as const

export type InteractionKind = (typeof INTERACTION_KINDS)[number]
