import type { Settings } from "~domain/settings"
import type { ChangeInput } from "~ui/use-change"

/** What a part of the settings page is given: the settings, and a way to change some of them. */
export type SettingsPart = {
  settings: Settings
  onChange: (changes: ChangeInput<"settings.update">["changes"]) => void
}
