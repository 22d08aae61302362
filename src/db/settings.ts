import { defaultSettings, type Settings } from "~domain/settings"

import { database } from "./connection"
import type { Database } from "./schema"

/** Asked for at every mail, changed once a month. */
let read: { database: Database; settings: Promise<Settings> } | undefined

export function getSettings(): Promise<Settings> {
  const db = database()
  if (read?.database === db) return read.settings
  const settings = db.settings.get("settings").then((row) => {
    if (!row) return defaultSettings
    const { id: _, ...stored } = row
    return { ...defaultSettings, ...stored }
  })
  read = { database: db, settings: Promise.resolve(settings) }
  return read.settings
}

/** They were changed. */
export function forgetSettings(): void {
  read = undefined
}
