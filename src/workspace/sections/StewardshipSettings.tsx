import { useId } from "react"

import type { Settings } from "~domain/settings"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { Choices } from "./Choices"
import styles from "./LookSettings.module.css"
import { Switch } from "./Switch"
import type { SettingsPart } from "./settings-part"

const WHO_TEXT: Record<Settings["mayDelete"], TextKey> = {
  all: "may_delete_all",
  owner: "may_delete_owner",
  steward: "may_delete_steward",
}

const TERMS = [7, 30, 90, 365, 0]

/** Who may delete, and how long what was deleted can be brought back. */
export function StewardshipSettings({ settings, onChange }: SettingsPart) {
  const t = useText()
  const id = useId()

  return (
    <Section title={t("stewardship")} hint={t("stewardship_hint")}>
      <Choices
        label={t("may_delete")}
        value={settings.mayDelete}
        options={(["all", "owner", "steward"] as const).map((who) => ({ value: who, text: t(WHO_TEXT[who]) }))}
        onChoose={(mayDelete) => onChange({ mayDelete })}
      />
      <Switch label={t("is_steward")} isOn={settings.isSteward} onChange={(isSteward) => onChange({ isSteward })} />
      <div className={styles.row}>
        <label htmlFor={id}>{t("bin_term")}</label>
        <select
          id={id}
          value={settings.binDays}
          onChange={(event) => onChange({ binDays: Number(event.target.value) })}
        >
          {TERMS.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t("bin_term_none") : t("bin_term_days", { count: days })}
            </option>
          ))}
        </select>
      </div>
    </Section>
  )
}
