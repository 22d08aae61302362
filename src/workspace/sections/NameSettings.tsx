import { useId, useState } from "react"

import { LIFECYCLE_STAGES, RELATIONSHIPS } from "~domain/lifecycle"
import { RELATIONSHIP_TEXT, STAGE_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import styles from "./NameSettings.module.css"
import type { SettingsPart } from "./settings-part"

/** The user's own names for stages and relationships; empty ones are those of the interface's language. */
export function NameSettings({ settings, onChange }: SettingsPart) {
  const t = useText()

  return (
    <Section title={t("own_names")} hint={t("own_names_hint")}>
      <Names
        label={t("own_names_stages")}
        names={settings.stageNames}
        usual={Object.fromEntries(LIFECYCLE_STAGES.map((stage) => [stage, t(STAGE_TEXT[stage])]))}
        onChange={(stageNames) => onChange({ stageNames })}
      />
      <Names
        label={t("own_names_relationships")}
        names={settings.relationshipNames}
        usual={Object.fromEntries(RELATIONSHIPS.map((one) => [one, t(RELATIONSHIP_TEXT[one])]))}
        onChange={(relationshipNames) => onChange({ relationshipNames })}
      />
    </Section>
  )
}

type NamesProps = {
  label: string
  names: Record<string, string | undefined>
  usual: Record<string, string>
  onChange: (names: Record<string, string>) => void
}

function Names({ label, names, usual, onChange }: NamesProps) {
  const rename = (value: string, name: string) => {
    const kept = Object.entries({ ...names, [value]: name }).filter(([, one]) => one)
    onChange(Object.fromEntries(kept) as Record<string, string>)
  }
  return (
    <fieldset className={styles.names}>
      <legend>{label}</legend>
      {Object.entries(usual).map(([value, text]) => (
        <Name
          key={`${value} ${names[value]}`}
          usual={text}
          name={names[value] ?? ""}
          onName={(name) => rename(value, name)}
        />
      ))}
    </fieldset>
  )
}

type NameProps = { usual: string; name: string; onName: (name: string) => void }

/** Saved when the field is left. */
function Name({ usual, name, onName }: NameProps) {
  const id = useId()
  const [text, setText] = useState(name)

  return (
    <span className={styles.name}>
      <label htmlFor={id}>{usual}</label>
      <input
        id={id}
        type="text"
        maxLength={60}
        placeholder={usual}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text.trim() !== name && onName(text.trim())}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
    </span>
  )
}
