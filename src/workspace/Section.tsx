import { type ReactNode, useId } from "react"

import styles from "./Section.module.css"

type Props = { title: string; hint?: string; children: ReactNode }

/** A titled part of a page. */
export function Section({ title, hint, children }: Props) {
  const id = useId()

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
