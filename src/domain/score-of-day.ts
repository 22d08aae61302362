import * as z from "zod"

/** The score of the whole base on a local day: the average of its contacts', and how many there were. */
export const scoreOfDaySchema = z.object({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  score: z.number().min(0).max(100),
  contacts: z.number().int().min(0),
})
export type ScoreOfDay = z.infer<typeof scoreOfDaySchema>
