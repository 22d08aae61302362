/** How often a copy of the store is made: every quarter of an hour, every hour, every day. */
export const BACKUP_EVERY = ["quarter", "hour", "day"] as const

/** For how long copies are kept. */
export const BACKUP_KEEP = ["few", "week", "month"] as const
