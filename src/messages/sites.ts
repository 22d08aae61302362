import * as z from "zod"

import { type Site, siteSchema } from "~domain/settings"

import { takes } from "./procedure"

export const siteProcedures = {
  /** The origins that are granted now, whoever took or gave the right. */
  "sites.list": takes(z.object({})).returns<Site[]>(),

  /** After the browser granted the origins: registers their scripts and starts them in open tabs. */
  "sites.granted": takes(z.object({ sites: z.array(siteSchema).min(1).max(10) })).returns<Site[]>(),

  /** Gives the right back and stops the script. */
  "sites.revoke": takes(z.object({ origin: siteSchema.shape.origin })).returns<Site[]>(),
}
