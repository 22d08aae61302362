import { useText } from "../text/use-text"
import styles from "./Loading.module.css"

/** A skeleton that shows only when an answer takes longer than a blink. */
export function Loading() {
  const t = useText()

  return (
    <div className={styles.loading} aria-busy="true">
      <span className="unseen">{t("loading")}</span>
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className={styles.bar} />
    </div>
  )
}
