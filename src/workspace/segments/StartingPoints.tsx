import { SEGMENT_KINDS, STARTING_POINTS } from "~domain/segment/starting-points"
import { useText } from "~ui/text/use-text"

import { addressOf } from "../use-route"
import styles from "./Segments.module.css"
import { SEGMENT_KIND_TEXT, START_TEXT } from "./start-text"

/** Segments to begin with, of the four kinds there are. */
export function StartingPoints() {
  const t = useText()

  return (
    <div className={styles.starts}>
      {SEGMENT_KINDS.map((kind) => (
        <section key={kind} className={styles.start} aria-label={t(SEGMENT_KIND_TEXT[kind])}>
          <h3>{t(SEGMENT_KIND_TEXT[kind])}</h3>
          <ul>
            {STARTING_POINTS.filter((point) => point.kind === kind).map(({ id }) => (
              <li key={id}>
                <a href={addressOf("segments", { new: "live", start: id })}>{t(START_TEXT[id] ?? "segment_new")}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
