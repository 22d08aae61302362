import { defaultSettings, type Settings } from "~domain/settings"

import { database } from "./connection"

export async function getSettings(): Promise<Settings> {
  const row = await database().settings.get("settings")
  if (!row) return defaultSettings
  const { id: _, ...settings } = row
  return { ...defaultSettings, ...settings }
}
