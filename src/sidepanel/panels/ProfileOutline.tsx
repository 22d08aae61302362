import type { ContactSummary } from "~domain/contact"
import { Avatar } from "~ui/components/Avatar"

import styles from "./ProfileHead.module.css"

type Props = { summary: ContactSummary }

/** Who it is, in the same place as in the whole profile, one answer earlier. */
export function ProfileOutline({ summary: { fullName, jobTitle, organization, photo } }: Props) {
  return (
    <header className={styles.head}>
      <Avatar name={fullName} photo={photo} size="large" />
      <div className={styles.who}>
        <h1 className={styles.name}>
          <bdi>{fullName}</bdi>
        </h1>
        <p className={styles.work}>
          <bdi>{[jobTitle, organization].filter(Boolean).join(" · ")}</bdi>
        </p>
      </div>
    </header>
  )
}
