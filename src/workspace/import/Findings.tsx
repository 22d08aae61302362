import { IMPORT_OUTCOMES } from "~domain/exchange"
import type { ImportOptions, ImportReport } from "~messages/imports"
import { Icon } from "~ui/components/Icon"
import type { TextKey } from "~ui/text/catalogues"
import { IMPORT_OUTCOME_TEXT } from "~ui/text/import-names"
import { useFormats, useText } from "~ui/text/use-text"

import { Examples } from "./Examples"
import styles from "./Findings.module.css"
import { Losses } from "./Losses"
import { ProblemsInFile } from "./ProblemsInFile"
import { StandardsInFile } from "./StandardsInFile"

type Props = { report: ImportReport; isGoingOn?: boolean; likely?: ImportOptions["likely"] }

const HINTS: Partial<Record<keyof ImportReport["counts"], TextKey>> = {
  updated: "import_outcome_updated_hint",
  repeated: "import_outcome_repeated_hint",
  likely: "import_outcome_likely_hint",
}
const LIKELY_TEXT: Record<ImportOptions["likely"], TextKey> = {
  add: "import_likely_add",
  skip: "import_likely_skip",
  new: "import_likely_new",
}

/** What was found in a file, or made of it: how many of each, who for example, what was wrong and what has no place. */
export function Findings({ report, isGoingOn = false, likely }: Props) {
  const t = useText()
  const formats = useFormats()
  const there = IMPORT_OUTCOMES.filter((outcome) => report.counts[outcome] > 0)

  return (
    <div className={styles.findings}>
      <p>{t("import_read", { count: report.read })}</p>
      {there.length > 0 && (
        <ul className={styles.counts}>
          {there.map((outcome) => {
            const hint = outcome === "likely" && likely ? LIKELY_TEXT[likely] : HINTS[outcome]
            return (
              <li key={outcome} data-outcome={outcome}>
                <span className={styles.count}>{formats.number(report.counts[outcome])}</span>
                <span className={styles.what}>
                  <strong>{t(IMPORT_OUTCOME_TEXT[outcome])}</strong>
                  {hint && <span className={styles.hint}>{t(hint)}</span>}
                  {!isGoingOn && (
                    <Examples examples={report.examples[outcome]} more={report.counts[outcome]} outcome={outcome} />
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {report.unreadable > 0 && (
        <p className={styles.warning} role="alert">
          <Icon name="warning" />
          {t("import_unreadable", { count: report.unreadable })}
        </p>
      )}
      {!isGoingOn && report.problems.length > 0 && <ProblemsInFile problems={report.problems} />}
      {!isGoingOn && report.standards.length > 0 && <StandardsInFile report={report} />}
      {!isGoingOn && report.read > 0 && <Losses report={report} />}
    </div>
  )
}
