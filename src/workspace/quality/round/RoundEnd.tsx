import { useQuery } from "@tanstack/react-query"

import { monthLater } from "~domain/due"
import type { QualityOverview } from "~messages/quality"
import { Button } from "~ui/components/Button"
import { settingsQueries } from "~ui/queries/settings"
import { useFormats, useText } from "~ui/text/use-text"

import page from "../../Page.module.css"
import styles from "./Round.module.css"
import { countsOf, type Round, type Step } from "./use-round"

type Props = { round: Round; overview: QualityOverview; nameOf: (step: Step) => string; onClose: () => void }

/** What came of a round: each list before and now, the score, and when the next is due. */
export function RoundEnd({ round: { steps, before, score }, overview, nameOf, onClose }: Props) {
  const t = useText()
  const formats = useFormats()
  const roundAt = useQuery(settingsQueries.get()).data?.roundAt ?? 0
  const now = countsOf(overview)
  const mended = steps.reduce((sum, step) => sum + Math.max(0, before[step] - now[step]), 0)

  return (
    <div className={page.page}>
      <h1>{t("round_over")}</h1>
      <p>
        <strong>{t("round_score", { before: formats.number(score), now: formats.number(overview.score) })}.</strong>{" "}
        {t("round_mended", { count: mended })}{" "}
        {roundAt > 0 && t("round_due_on", { day: formats.day(monthLater(new Date(roundAt))) })}
      </p>
      {steps.length > 0 && (
        <table className={styles.lists}>
          <thead>
            <tr>
              <th scope="col">{t("round_list")}</th>
              <th scope="col">{t("round_before")}</th>
              <th scope="col">{t("round_now")}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step}>
                <th scope="row">{nameOf(step)}</th>
                <td>{formats.number(before[step])}</td>
                <td>{formats.number(now[step])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.actions}>
        <Button look="primary" autoFocus onClick={onClose}>
          {t("round_back")}
        </Button>
      </p>
    </div>
  )
}
