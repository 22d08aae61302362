import * as z from "zod"

/**
 * Extension pages forbid making code from text; zod would try when the first schema is made, and be refused.
 * So this is imported before anything that has a schema.
 */
z.config({ jitless: true })
