import { useQuery } from "@tanstack/react-query"

import type { Contact } from "~domain/contact"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { qualityQueries } from "~ui/queries/quality"
import { shownValue } from "~ui/text/phone"
import { suggestionText } from "~ui/text/suggestions"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./Suggestions.module.css"

type Props = { contact: Contact }

/**
 * Values that aren't in the standard form, each as it would be: taken over by one click, never by itself. And what is missing at the
 * contact's stage.
 */
export function Suggestions({ contact }: Props) {
  const t = useText()
  const quality = useQuery(qualityQueries.of(contact.id))
  const mend = useChange("quality.mend", "status_mended")
  const shown = (quality.data?.suggestions ?? []).filter(({ fix, code }) => fix !== undefined || code === "missing")
  if (shown.length === 0) return null

  return (
    <section className={styles.suggestions} aria-label={t("suggestions")}>
      <ul>
        {shown.map((one) => (
          <li key={`${one.code} ${one.field} ${one.value ?? ""}`} className={styles.one}>
            <span>{suggestionText(t, one)}</span>
            {one.fix && (
              <Button
                disabled={mend.isPending}
                onClick={() => mend.mutate({ id: contact.id, code: one.code, value: one.value })}
              >
                {t("suggestion_take", { value: shownValue(one.field, one.fix) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mend.error && <ProblemNote problem={mend.error} />}
    </section>
  )
}
