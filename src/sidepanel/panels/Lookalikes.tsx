import type { RefObject } from "react"

import type { Lookalike } from "~messages/contacts"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { REASON_TEXT } from "~ui/text/names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Lookalikes.module.css"

type Props = {
  list?: RefObject<HTMLUListElement>
  found: Lookalike[]
  isBusy: boolean
  onAdd: (contactId: string) => void
}

const MOST_SHOWN = 3

/** Who in the store may be this person already, and why: first of all, since saving twice is the easiest slip to make. */
export function Lookalikes({ list, found, isBusy, onAdd }: Props) {
  const t = useText()
  const formats = useFormats()

  return (
    <ul ref={list} className={styles.list} aria-label={t("lookalikes")}>
      {found.slice(0, MOST_SHOWN).map(({ contact, reasons }) => (
        <li key={contact.id} className={styles.one}>
          <p>
            {t("lookalike", {
              name: contact.fullName,
              reasons: formats.list(reasons.map((reason) => t(REASON_TEXT[reason]))),
            })}
          </p>
          <ContactLine contact={contact} />
          <Button disabled={isBusy} onClick={() => onAdd(contact.id)}>
            {t("add_to", { name: contact.fullName })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
