import { useQuery } from "@tanstack/react-query"

import { leadModelQueries } from "~ui/queries/lead-model"
import { featureText, featureValueText, weightText } from "~ui/text/feature-text"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Prediction.module.css"

type Props = { contactId: string }

/** What all begin with isn't anybody's own. */
const BASE = "(base)"
const MOST_SHOWN = 6
/** In log-odds: what moves less isn't worth a line. */
const LEAST = 0.03

/** How likely somebody is to become a customer, and what speaks for it and against; nothing where no model is good enough. */
export function Prediction({ contactId }: Props) {
  const t = useText()
  const formats = useFormats()
  const prediction = useQuery(leadModelQueries.ofContact(contactId)).data
  if (!prediction) return null

  const { probability, base, auc, contributions } = prediction
  const telling = contributions
    .filter(({ feature, weight }) => feature !== BASE && Math.abs(weight) >= LEAST)
    .slice(0, MOST_SHOWN)
  return (
    <section className={styles.prediction} aria-label={t("prediction")}>
      <details>
        <summary>
          {t("prediction_of_contact", { probability: formats.percent(probability) })}
          <small>{t("prediction_on_average", { base: formats.percent(base) })}</small>
        </summary>
        {telling.length === 0 && <p>{t("prediction_nothing_tells")}</p>}
        <ul>
          {telling.map(({ feature, weight, value }) => (
            <li key={feature} data-for={weight > 0 || undefined}>
              <span>
                {t("because_value", {
                  field: featureText(t, feature),
                  value: featureValueText(t, formats, feature, value),
                })}
              </span>
              <span>{weightText(t, weight)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{t("prediction_told_by", { auc: formats.percent(auc) })}</p>
      </details>
    </section>
  )
}
