/** The tables of a backup, in their order in the file: the bytes of documents last, since they never change once the rest is written. */
export const BACKED_UP = [
  "settings",
  "contacts",
  "interactions",
  "tasks",
  "documents",
  "drafts",
  "erased",
  "scoreDays",
  "segments",
  "segmentEvents",
  "changes",
  "blobs",
] as const

/** Tables without anything of their own: made from the others, or of this installation and its work under way. */
export const NOT_BACKED_UP = [
  "searchBlocks",
  "listColumns",
  "duplicates",
  "foundLinks",
  "quality",
  "happened",
  "memberships",
  "renewals",
  "models",
  "jobs",
  "meta",
] as const
