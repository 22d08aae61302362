import type { ReactNode } from "react"
import styles from "./Empty.module.css"
import { Icon, type IconName } from "./Icon"

type Props = { icon: IconName; title: string; children?: ReactNode }

/** A state with nothing to show: what this is, and what to do next. */
export function Empty({ icon, title, children }: Props) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
