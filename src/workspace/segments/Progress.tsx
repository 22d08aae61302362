import type { Part } from "~messages/segments"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Segments.module.css"

type Props = { part: Part<unknown> | undefined }

/** How far an answer that takes long is. */
export function Progress({ part }: Props) {
  const t = useText()
  const formats = useFormats()
  const { done = 0, total = 0 } = part ?? {}

  return (
    <div className={styles.counting}>
      <progress aria-label={t("segment_counting")} max={total || 1} value={total > 0 ? done : undefined} />
      {total > 0 && (
        <span className={styles.soft}>
          {t("segment_counting_of", { done: formats.number(done), total: formats.number(total) })}
        </span>
      )}
    </div>
  )
}
