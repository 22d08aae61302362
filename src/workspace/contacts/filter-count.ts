import type { ListFilter } from "~domain/list/view"

/** How many parts of a filter ask something. */
export const filterCount = (filter: ListFilter): number =>
  Object.values(filter).filter((part) => (Array.isArray(part) ? part.length > 0 : part !== undefined)).length
