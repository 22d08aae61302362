import { getCountries } from "libphonenumber-js/min"
import { useId, useMemo } from "react"

import type { Settings } from "~domain/settings"
import type { TextKey } from "~ui/text/catalogues"
import { useFormats, useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { Choices } from "./Choices"
import styles from "./LookSettings.module.css"
import { Switch } from "./Switch"
import type { SettingsPart } from "./settings-part"

const THEME_TEXT: Record<Settings["theme"], TextKey> = {
  auto: "theme_auto",
  light: "theme_light",
  dark: "theme_dark",
}

/** Each language in its own words, so that whoever chose a wrong one finds the way back. */
const LANGUAGE_NAMES = { en: "English", es: "Español" }

export function LookSettings({ settings, onChange }: SettingsPart) {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const regions = useMemo(
    () =>
      getCountries()
        .map((code) => ({ code, name: formats.region(code) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [formats],
  )

  return (
    <Section title={t("look")}>
      <Choices
        label={t("language")}
        value={settings.language}
        options={[
          { value: "auto", text: t("language_auto") },
          { value: "en", text: LANGUAGE_NAMES.en },
          { value: "es", text: LANGUAGE_NAMES.es },
        ]}
        onChoose={(language) => onChange({ language })}
      />
      <Choices
        label={t("theme")}
        value={settings.theme}
        options={(["auto", "light", "dark"] as const).map((theme) => ({ value: theme, text: t(THEME_TEXT[theme]) }))}
        onChoose={(theme) => onChange({ theme })}
      />
      <div className={styles.row}>
        <label htmlFor={id}>{t("region")}</label>
        <select id={id} value={settings.region} onChange={(event) => onChange({ region: event.target.value })}>
          <option value="">{t("region_auto")}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Switch
        label={t("notifications")}
        isOn={settings.notifications}
        onChange={(notifications) => onChange({ notifications })}
      />
    </Section>
  )
}
