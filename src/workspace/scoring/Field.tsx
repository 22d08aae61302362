import { type ReactNode, useId } from "react"

import styles from "./Scoring.module.css"

type Control = { id: string; "aria-invalid"?: true; "aria-describedby"?: string }
type Props = { label: string; fault: string | undefined; children: (control: Control) => ReactNode }

/** Something to fill in, with its name above it and what is wrong with it below. */
export function Field({ label, fault, children }: Props) {
  const id = useId()

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(fault && { "aria-invalid": true as const, "aria-describedby": `${id}-fault` }) })}
      {fault && (
        <p className={styles.fault} id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
