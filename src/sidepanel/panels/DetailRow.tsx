import type { ReactNode } from "react"

import { Icon, type IconName } from "~ui/components/Icon"
import { LABEL_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"

import styles from "./DetailRow.module.css"

type Props = {
  icon: IconName
  label: string
  /** The value's kind as vCard names it: work, home, cell. */
  kind?: string
  children: ReactNode
}

export function DetailRow({ icon, label, kind, children }: Props) {
  const t = useText()
  const known = kind ? LABEL_TEXT[kind.toLowerCase()] : undefined

  return (
    <div className={styles.row}>
      <dt title={label}>
        <Icon name={icon} />
        <span className="unseen">{label}</span>
      </dt>
      <dd>
        {children}
        {kind && <bdi className={styles.kind}>{known ? t(known) : kind}</bdi>}
      </dd>
    </div>
  )
}
