import { useMutation, useQuery } from "@tanstack/react-query"

import type { LeadModelReport } from "~messages/lead-model"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { leadModelQueries } from "~ui/queries/lead-model"
import { featureText } from "~ui/text/feature-text"
import { useFormats, useText } from "~ui/text/use-text"

import { JobProgress } from "../jobs/JobProgress"
import { Bars } from "../plots/Bars"
import { Section } from "../Section"
import { CalibrationPlot } from "./CalibrationPlot"
import { learntText } from "./learnt-text"
import styles from "./Scoring.module.css"

/** What was learnt of who becomes a customer, and how well it has done so far. */
export function PredictedConversion() {
  const t = useText()
  const report = useQuery(leadModelQueries.report())
  const learn = useMutation({ mutationFn: () => askWorker("model.learn", {}) })

  return (
    <Section title={t("prediction")} hint={t("prediction_hint")}>
      {report.error && <ProblemNote problem={report.error} onRetry={() => void report.refetch()} />}
      {report.data && <Report report={report.data} />}
      <JobProgress kinds={{ "lead-model": "prediction_learning" }} />
      {learn.error && <ProblemNote problem={learn.error} />}
      <Button disabled={learn.isPending} onClick={() => learn.mutate()}>
        {t("prediction_learn")}
      </Button>
    </Section>
  )
}

function Report({ report: { won, lost, needed, at, isGood, base, figures, learnt } }: { report: LeadModelReport }) {
  const t = useText()
  const formats = useFormats()
  const number = formats.number

  if (Math.min(won, lost) < needed)
    return (
      <p>
        {t("prediction_too_few", { won: number(won), lost: number(lost), needed: number(needed) })}{" "}
        {t("prediction_how")}
      </p>
    )
  if (!figures) return null
  return (
    <>
      <p>
        {t(isGood ? "prediction_good" : "prediction_no_better", {
          won: number(won),
          lost: number(lost),
          auc: formats.percent(figures.auc),
          loss: number(round(figures.loss)),
          base: number(round(figures.baseLoss)),
          share: formats.percent(base),
        })}{" "}
        {at !== undefined && <span className={styles.soft}>{t("prediction_when", { when: formats.ago(at) })}</span>}
      </p>
      <div className={styles.columns}>
        <CalibrationPlot bins={figures.bins} />
        {isGood && learnt.length > 0 && (
          <Bars
            title={t("prediction_learnt")}
            columns={[t("prediction_feature"), t("prediction_tells")]}
            rows={learnt.map((one) => ({
              label: featureText(t, one.feature),
              value: one.weight,
              text: learntText(t, formats, one),
            }))}
          />
        )}
      </div>
      <p className={styles.soft}>{t("prediction_calibration", { error: formats.percent(figures.calibrationError) })}</p>
    </>
  )
}

const round = (figure: number): number => Math.round(figure * 1000) / 1000
