import { EXCLUSION_REASONS } from "~domain/segment/exclusion"
import type { Part, SegmentCount } from "~messages/segments"
import { ContactLine } from "~ui/components/ContactLine"
import { EXCLUSION_TEXT } from "~ui/text/segment-names"
import { useFormats, useText } from "~ui/text/use-text"

import { contactAddress } from "../contacts/contact-address"
import { Progress } from "./Progress"
import styles from "./Segments.module.css"

type Props = { part: Part<SegmentCount> | undefined; withExcluded: boolean }

/** How many would be in it, how many are left out and why, and the first of them. */
export function Count({ part, withExcluded }: Props) {
  const t = useText()
  const formats = useFormats()

  if (!part?.value) return <Progress part={part} />
  const { count, leftOut, people } = part.value
  const reasons = EXCLUSION_REASONS.filter((reason) => leftOut[reason] > 0)
  const others = reasons.reduce((sum, reason) => sum + leftOut[reason], 0)
  const said = formats.list(
    reasons.map((reason) =>
      t("segment_reason_count", { reason: t(EXCLUSION_TEXT[reason]), count: formats.number(leftOut[reason]) }),
    ),
  )
  return (
    <>
      <p role="status">
        <strong className={styles.number}>{t("segment_members", { count })}</strong>
        {others > 0 && (
          <span className={styles.soft}>
            {" "}
            {t(withExcluded ? "segment_left_out_taken" : "segment_left_out", { count: others, reasons: said })}
          </span>
        )}
      </p>
      {people.length > 0 && (
        <section aria-label={t("segment_first_people")}>
          <h3 className={styles.small}>{t("segment_first_people")}</h3>
          <ul className={styles.people}>
            {people.map((person) => (
              <li key={person.id}>
                <a href={contactAddress(person.id)} target="_blank" rel="noopener">
                  <ContactLine contact={person} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
