/** The tables of a backup, in their order in the file. */
export const BACKED_UP = [
  "settings",
  "contacts",
  "interactions",
  "tasks",
  "documents",
  "blobs",
  "drafts",
  "erased",
  "scoreDays",
  "changes",
] as const

/** Tables without anything of their own: made from the others, or of this installation and its work under way. */
export const NOT_BACKED_UP = [
  "searchBlocks",
  "listColumns",
  "duplicates",
  "foundLinks",
  "quality",
  "jobs",
  "meta",
] as const
