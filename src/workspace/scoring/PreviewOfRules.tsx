import type { Crossing } from "~domain/score/preview"
import { QUALIFICATIONS } from "~domain/score/rules"
import { ProblemNote } from "~ui/components/ProblemNote"
import type { Names } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Scoring.module.css"
import type { RulesPreview } from "./use-preview"

type Props = { preview: RulesPreview; isEdited: boolean; names: Names }

/** Who would cross a threshold by the rules as they stand in the form, before they are saved. */
export function PreviewOfRules({ preview: { faults, found, problem, isCurrent }, isEdited, names }: Props) {
  const t = useText()
  const formats = useFormats()

  if (!isEdited) return <p className={styles.soft}>{t("scoring_preview_idle")}</p>
  if (problem) return <ProblemNote problem={problem} />
  if (faults.length > 0) return <p className={styles.fault}>{t("scoring_preview_faulty", { count: faults.length })}</p>
  if (!found) return <p className={styles.soft}>{t("loading")}</p>

  const { preview, total, names: people } = found
  return (
    <div className={styles.found} aria-busy={!isCurrent}>
      {!isCurrent && (
        <progress aria-label={t("scoring_preview")} max={total || 1} value={Math.min(preview.people, total)} />
      )}
      <p>
        {t("scoring_preview_changed", {
          changed: preview.changed,
          number: formats.number(preview.changed),
          people: formats.number(preview.people),
        })}
      </p>
      <dl className={styles.crossings}>
        {QUALIFICATIONS.map((level) => (
          <div key={level}>
            <dt>{names.stage(`${level}-qualified`)}</dt>
            <dd>
              <Crossed text={t("scoring_up", count(preview.up[level]))} crossing={preview.up[level]} people={people} />
              <Crossed
                text={t("scoring_down", count(preview.down[level]))}
                crossing={preview.down[level]}
                people={people}
              />
            </dd>
          </div>
        ))}
      </dl>
      {preview.excluded > 0 && (
        <p className={styles.soft}>
          {t("scoring_preview_excluded", { count: preview.excluded, number: formats.number(preview.excluded) })}
        </p>
      )}
    </div>
  )

  function count(crossing: Crossing) {
    return { count: crossing.count, number: formats.number(crossing.count) }
  }
}

function Crossed({ text, crossing, people }: { text: string; crossing: Crossing; people: Record<string, string> }) {
  const t = useText()
  const formats = useFormats()
  const named = crossing.ids.flatMap((id) => people[id] ?? [])
  const others = crossing.count - named.length

  return (
    <p>
      {text}
      {named.length > 0 && (
        <small>
          {formats.list(
            others > 0 ? [...named, t("scoring_others", { count: others, number: formats.number(others) })] : named,
          )}
        </small>
      )}
    </p>
  )
}
