import * as z from "zod"

import { type Settings, settingsSchema } from "~domain/settings"

import { command, type Saved } from "./commands"
import { takes } from "./procedure"

export const settingsProcedures = {
  "settings.get": takes(z.object({})).returns<Settings>(),

  "settings.update": takes(
    z.object({
      ...command,
      changes: settingsSchema
        .omit({ sites: true, siteRules: true, forgottenOwn: true, erasureSalt: true, backupEncrypted: true })
        .partial(),
    }),
  ).returns<Saved>(),
}
