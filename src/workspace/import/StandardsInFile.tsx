import type { ImportReport } from "~messages/imports"
import { shownValue } from "~ui/text/phone"
import { suggestionText } from "~ui/text/suggestions"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./ProblemsInFile.module.css"

type Props = { report: ImportReport }

/** How many values of a file aren't as the standards have them, and some of them. */
export function StandardsInFile({ report: { standards } }: Props) {
  const t = useText()
  const formats = useFormats()

  return (
    <section className={styles.problems} aria-label={t("import_standards")}>
      <h4>{t("import_standards")}</h4>
      <ul>
        {standards.map(({ code, field, count, examples }) => {
          const shown = examples.map(({ value, fix }) => (fix ? `${value} → ${shownValue(field, fix)}` : value))
          const more = count > shown.length && shown.length > 0 ? " …" : ""
          return (
            <li key={`${code} ${field}`}>
              <strong>{formats.number(count)}</strong>{" "}
              {suggestionText(t, { kind: "irregular", code, field, value: shown.join(" · ") + more })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
