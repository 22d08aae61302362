import { useQuery } from "@tanstack/react-query"

import type { Contact } from "~domain/contact"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { ProblemNote } from "~ui/components/ProblemNote"
import { mergingQueries } from "~ui/queries/merging"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./MergedParts.module.css"

type Props = { contact: Contact }

/** Who was merged into this contact: each can be taken out again, with what is theirs. */
export function MergedParts({ contact }: Props) {
  const t = useText()
  const parts = useQuery({ ...mergingQueries.parts(contact.id), enabled: contact.merged !== undefined })
  const takeOut = useChange("contacts.unmerge", "status_taken_out")
  if (!contact.merged || !parts.data || parts.data.length === 0) return null

  return (
    <details className={styles.parts}>
      <summary>{t("merged_parts", { count: parts.data.length })}</summary>
      <ul>
        {parts.data.map(({ contact: part }) => (
          <li key={part.id} className={styles.part}>
            <ContactLine contact={part} />
            <Button
              disabled={takeOut.isPending}
              aria-label={t("take_out_named", { name: part.fullName })}
              onClick={() => takeOut.mutate({ id: part.id })}
            >
              {t("take_out")}
            </Button>
          </li>
        ))}
      </ul>
      {takeOut.error && <ProblemNote problem={takeOut.error} />}
    </details>
  )
}
