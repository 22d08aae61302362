/** The tables whose rows are counted in every commit: what a person would miss. */
export const COUNTED = ["contacts", "interactions", "tasks", "documents", "segments"] as const

/** Rows of each counted table. */
export type Counts = Record<(typeof COUNTED)[number], number>

export const NO_ROWS: Counts = { contacts: 0, interactions: 0, tasks: 0, documents: 0, segments: 0 }
