import { useText } from "~ui/text/use-text"

import styles from "./WhereFrom.module.css"

/** How other programs give their contacts away. */
export function WhereFrom() {
  const t = useText()

  return (
    <details className={styles.where}>
      <summary>{t("import_where")}</summary>
      <ul>
        <li>{t("import_where_google")}</li>
        <li>{t("import_where_outlook")}</li>
        <li>{t("import_where_icloud")}</li>
        <li>{t("import_where_sheet")}</li>
      </ul>
    </details>
  )
}
