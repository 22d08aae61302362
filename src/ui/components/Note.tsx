import type { ReactNode } from "react"

import { Icon, type IconName } from "./Icon"
import styles from "./Note.module.css"

type Props = { icon: IconName; children: ReactNode }

/** One line to know before what stands below it. */
export function Note({ icon, children }: Props) {
  return (
    <p className={styles.note}>
      <Icon name={icon} />
      {children}
    </p>
  )
}
