import { useId } from "react"

import { LIFECYCLE_STAGES } from "~domain/lifecycle"
import { REQUIRABLE, type Requirable } from "~domain/standards/requirable"
import { FIELD_TEXT } from "~ui/text/names"
import { useNames } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import look from "./LookSettings.module.css"
import styles from "./StandardsSettings.module.css"
import type { SettingsPart } from "./settings-part"
import { WordList } from "./WordList"

const STAGES = LIFECYCLE_STAGES.filter((stage) => stage !== "disqualified")
const TERMS = [3, 6, 12, 18, 24]

/** How contacts should be: what must be known at which stage, which tags there are, and when a contact is stale. */
export function StandardsSettings({ settings: { standards }, onChange }: SettingsPart) {
  const t = useText()
  const names = useNames()
  const id = useId()
  const stageOf = (field: Requirable) => STAGES.find((stage) => standards.required[stage]?.includes(field))
  const change = (changes: Partial<typeof standards>) => onChange({ standards: { ...standards, ...changes } })
  const require = (field: Requirable, from: string) => {
    const without = STAGES.map(
      (stage) => [stage, (standards.required[stage] ?? []).filter((one) => one !== field)] as const,
    )
    const required = without.map(([stage, fields]) => [stage, stage === from ? [...fields, field] : fields] as const)
    change({ required: Object.fromEntries(required.filter(([, fields]) => fields.length > 0)) })
  }

  return (
    <Section title={t("standards")} hint={t("standards_hint")}>
      <ul className={styles.fields}>
        {REQUIRABLE.map((field) => (
          <li key={field} className={look.row}>
            <label htmlFor={`${id}-${field}`}>{t("required_from", { field: t(FIELD_TEXT[field]) })}</label>
            <select
              id={`${id}-${field}`}
              value={stageOf(field) ?? ""}
              onChange={(event) => require(field, event.target.value)}
            >
              <option value="">{t("required_never")}</option>
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {names.stage(stage)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div className={look.row}>
        <label htmlFor={`${id}-stale`}>{t("stale_after")}</label>
        <select
          id={`${id}-stale`}
          value={standards.staleMonths}
          onChange={(event) => change({ staleMonths: Number(event.target.value) })}
        >
          {TERMS.map((months) => (
            <option key={months} value={months}>
              {t("months", { count: months })}
            </option>
          ))}
        </select>
      </div>
      <WordList
        label={t("standard_tags")}
        words={standards.tags}
        placeholder={t("standard_tags_example")}
        isCased
        check={() => undefined}
        onChange={(tags) => change({ tags })}
      />
    </Section>
  )
}
