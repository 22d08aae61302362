import { QUALIFICATIONS, type ScoreRules } from "~domain/score/rules"
import type { Names } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import type { FaultsAt } from "./faults"
import { NumberField } from "./NumberField"
import styles from "./Scoring.module.css"

const SCORES = [
  { of: "fit", text: "fit", grades: ["A", "B", "C"] },
  { of: "engagement", text: "engagement", grades: ["1", "2", "3"] },
] as const

type Props = { rules: ScoreRules; names: Names; faultsAt: FaultsAt; onChange: (changes: Partial<ScoreRules>) => void }

/** From which scores on somebody is qualified, and from which on a grade is reached. */
export function Thresholds({ rules: { thresholds, grades }, names, faultsAt, onChange }: Props) {
  const t = useText()

  return (
    <>
      <Section title={t("scoring_thresholds")} hint={t("scoring_thresholds_hint")}>
        {QUALIFICATIONS.map((level) => (
          <fieldset key={level} className={styles.numbers}>
            <legend>{names.stage(`${level}-qualified`)}</legend>
            {SCORES.map(({ of, text }) => (
              <NumberField
                key={of}
                label={t(text)}
                value={thresholds[level][of]}
                fault={faultsAt(`thresholds/${level}/${of}`)}
                onChange={(least = Number.NaN) =>
                  onChange({ thresholds: { ...thresholds, [level]: { ...thresholds[level], [of]: least } } })
                }
              />
            ))}
          </fieldset>
        ))}
        <Fault text={faultsAt("thresholds/sales")} />
      </Section>
      <Section title={t("scoring_grades")} hint={t("scoring_grades_hint")}>
        {SCORES.map(({ of, text, grades: steps }) => (
          <fieldset key={of} className={styles.numbers}>
            <legend>{t(text)}</legend>
            {steps.map((grade, step) => (
              <NumberField
                key={grade}
                label={t("scoring_grade_from", { grade })}
                value={grades[of][step]}
                fault={faultsAt(`grades/${of}/${step}`)}
                onChange={(least = Number.NaN) =>
                  onChange({
                    grades: {
                      ...grades,
                      [of]: grades[of].map((one, i) => (i === step ? least : one)),
                    } as typeof grades,
                  })
                }
              />
            ))}
            <Fault text={faultsAt(`grades/${of}`)} />
          </fieldset>
        ))}
      </Section>
    </>
  )
}

function Fault({ text }: { text: string | undefined }) {
  return text ? <p className={styles.fault}>{text}</p> : null
}
