import * as z from "zod"

import { checkFilter } from "./check"
import type { Filter } from "./filter"

/**
 * A filter by itself. Its issues are those of `checkFilter`: the code is the message. Whether the segments it names are there
 * is not asked here: they may come after it.
 */
export const filterSchema = z.unknown().transform((input, issues): Filter => {
  for (const { code, path } of checkFilter(input))
    if (code !== "segment-gone") issues.addIssue({ code: "custom", message: code, path })
  return input as Filter
})
