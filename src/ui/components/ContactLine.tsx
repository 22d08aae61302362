import type { ContactSummary } from "~domain/contact"

import { Avatar } from "./Avatar"
import styles from "./ContactLine.module.css"

type Props = { contact: Pick<ContactSummary, "fullName" | "jobTitle" | "organization" | "email" | "photo"> }

/** A person on one line of a list. */
export function ContactLine({ contact }: Props) {
  const rest = [contact.jobTitle, contact.organization].filter(Boolean).join(" · ") || contact.email

  return (
    <span className={styles.line}>
      <Avatar name={contact.fullName} photo={contact.photo} />
      <span className={styles.words}>
        <bdi className={styles.name} title={contact.fullName}>
          {contact.fullName}
        </bdi>
        {rest && (
          <bdi className={styles.rest} title={rest}>
            {rest}
          </bdi>
        )}
      </span>
    </span>
  )
}
