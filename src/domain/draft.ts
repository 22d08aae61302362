import * as z from "zod"

/**
 * Text typed and not yet saved. The key names where it was typed (`call:<contact id>`, `new:<address>`);
 * the value is the form as it stands. Kept from the first keystroke, gone with the commit that saves it.
 */
export const draftSchema = z.object({
  key: z.string().min(1).max(600),
  value: z.record(z.string().max(60), z.union([z.string().max(50_000), z.number(), z.boolean(), z.null()])),
  updatedAt: z.number(),
})

export type Draft = z.infer<typeof draftSchema>
export type DraftValue = Draft["value"]
