import type { Passage } from "~domain/indicators"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import { Bars } from "../plots/Bars"
import styles from "./Indicators.module.css"
import { passageText, shareOf } from "./passage"

/** Rules of thumb as they are published: of the visitors of a site so many become prospects, of prospects so many customers. */
const BECOME_LEADS = { from: 0.02, to: 0.05 }
const BECOME_CUSTOMERS = { from: 0.05, to: 0.1 }

type Props = { leads: Passage; customers: Passage }

/** From contact to lead and from lead to customer, beside what is said to be usual. */
export function ConversionPlot({ leads, customers }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()
  const row = (from: string, to: string, passage: Passage, usual: typeof BECOME_LEADS) => ({
    label: t("conversion_from_to", { from, to }),
    value: shareOf(passage),
    text: passageText(t, formats, passage),
    reference: {
      ...usual,
      text: t("conversion_usual", { from: formats.percent(usual.from), to: formats.percent(usual.to) }),
    },
  })

  return (
    <div className={styles.plot}>
      <Bars
        title={t("conversion")}
        columns={[t("conversion_step"), t("conversion_share")]}
        rows={[
          row(names.stage("contact"), names.stage("lead"), leads, BECOME_LEADS),
          row(names.stage("lead"), names.stage("customer"), customers, BECOME_CUSTOMERS),
        ]}
      />
      <p className={styles.soft}>{t("conversion_rule_of_thumb")}</p>
    </div>
  )
}
