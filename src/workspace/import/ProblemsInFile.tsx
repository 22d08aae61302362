import type { ImportReport } from "~messages/imports"
import { EXCHANGE_TEXT } from "~ui/text/import-names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./ProblemsInFile.module.css"

type Props = { problems: ImportReport["problems"] }

/** What was wrong in a file, each kind once, with the first lines where. */
export function ProblemsInFile({ problems }: Props) {
  const t = useText()
  const formats = useFormats()

  return (
    <section className={styles.problems} aria-label={t("import_problems")}>
      <h4>{t("import_problems")}</h4>
      <ul>
        {problems.map(({ code, count, lines, values }) => (
          <li key={code}>
            {t(EXCHANGE_TEXT[code], { name: "", property: "", value: "", order: "", reason: "", ...values, count })}
            {lines.length > 0 && (
              <span>
                {" "}
                {t("import_lines", {
                  count: lines.length,
                  lines: formats.list(lines.map(formats.number)) + (count > lines.length ? " …" : ""),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
