import { useQuery } from "@tanstack/react-query"

import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { duplicateQueries } from "~ui/queries/duplicates"
import { reasonTexts } from "~ui/text/reasons"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./LikelyDuplicates.module.css"

type Props = { contact: Contact }

/** Who else in the store is likely this contact: merged by one click, or never asked about again. */
export function LikelyDuplicates({ contact }: Props) {
  const t = useText()
  const formats = useFormats()
  const found = useQuery(duplicateQueries.of(contact.id))
  const merge = useChange("contacts.merge", "status_merged")
  const setApart = useChange("contacts.setApart", "status_set_apart")
  const group = found.data?.groups[0]
  const others = group?.contacts.filter(({ id }) => id !== contact.id) ?? []
  if (!group || others.length === 0) return null

  const ids = group.contacts.map(({ id }) => id)
  const isBusy = merge.isPending || setApart.isPending
  const problem = merge.error ?? setApart.error
  return (
    <section className={styles.duplicates} aria-label={t("lookalikes")}>
      <p>
        {t("likely_duplicate", {
          name: formats.list(others.map(displayName)),
          reasons: formats.list(reasonTexts(t, group.reasons).for.slice(0, MOST_REASONS)),
        })}
      </p>
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => merge.mutate({ into: contact.id, ids: others.map(({ id }) => id) })}>
          {t("merge_contacts", { count: ids.length })}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={() => setApart.mutate({ ids })}>
          {t("not_the_same")}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
    </section>
  )
}

const MOST_REASONS = 3
