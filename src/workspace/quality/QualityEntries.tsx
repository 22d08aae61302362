import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { QualityList } from "~domain/quality"
import type { QualityEntry } from "~messages/quality"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { qualityQueries } from "~ui/queries/quality"
import { suggestionText } from "~ui/text/suggestions"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { contactAddress } from "../contacts/contact-address"
import styles from "./Quality.module.css"

const PORTION = 50
const MOST = 200

type Props = { list: QualityList }

/** Who is on a list, each with what is wrong and the step that mends it. */
export function QualityEntries({ list }: Props) {
  const t = useText()
  const [count, setCount] = useState(PORTION)
  const found = useQuery({ ...qualityQueries.list(list, count), placeholderData: (before) => before })

  if (found.isPending) return <Loading />
  if (found.isError) return <ProblemNote problem={found.error} onRetry={() => void found.refetch()} />

  const { entries, total } = found.data
  if (entries.length === 0) return <p>{t("quality_none")}</p>
  return (
    <>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.contact.id} entry={entry} />
        ))}
      </ul>
      {count < Math.min(total, MOST) && (
        <Button look="quiet" onClick={() => setCount(Math.min(MOST, count + PORTION))}>
          {t("show_more")}
        </Button>
      )}
    </>
  )
}

function Entry({ entry: { contact, score, seenAt, suggestions } }: { entry: QualityEntry }) {
  const t = useText()
  const formats = useFormats()
  const mend = useChange("quality.mend", "status_mended")
  const fixes = suggestions.filter(({ fix }) => fix !== undefined)

  return (
    <li className={styles.entry}>
      <div className={styles.who}>
        <a href={contactAddress(contact.id)} className={styles.contact}>
          <ContactLine contact={contact} />
        </a>
        <ul className={styles.findings}>
          {suggestions.map((one) => (
            <li key={`${one.code} ${one.field} ${one.value ?? ""}`}>
              {suggestionText(t, one)}
              {one.fix && <ins>{one.fix}</ins>}
            </li>
          ))}
          <li className={styles.soft}>
            {t("quality_of_contact", { score: formats.number(score), when: formats.ago(seenAt) })}
          </li>
        </ul>
        {mend.error && <ProblemNote problem={mend.error} />}
      </div>
      {fixes.length > 0 && (
        <Button
          disabled={mend.isPending}
          aria-label={t("mend_named", { name: contact.fullName })}
          onClick={() => mend.mutate({ id: contact.id })}
        >
          {t("mend")}
        </Button>
      )}
    </li>
  )
}
