import { type ReactNode, useId } from "react"

import styles from "./Field.module.css"

type Props = { label: string; hint?: string; children: (id: string) => ReactNode }

/** A labelled control, with a word on what it is for. */
export function Field({ label, hint, children }: Props) {
  const id = useId()

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p>{hint}</p>}
    </div>
  )
}
