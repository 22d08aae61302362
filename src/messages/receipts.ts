import * as z from "zod"

import type { CapturedContact } from "~domain/captured"
import type { Check } from "~domain/receipts"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export const receiptProcedures = {
  /**
   * Reads a page again and says of each value that was read from it whether it still says the same. Those that do are marked
   * as seen today. `captured`: the person as the page shows them now, for whoever takes the update over.
   * `forNow`: the right to the site was given for this once, and goes back afterwards.
   */
  "receipts.check": takes(
    z.object({
      ...command,
      id: z.uuid(),
      url: z.url({ protocol: /^https?$/ }).max(2_000),
      forNow: z.boolean().default(false),
    }),
  ).returns<Saved & { checks: Check[]; captured?: CapturedContact }>(),
}
