import { useId } from "react"

import type { Provenance } from "~domain/contact"
import { useProvenance } from "~ui/components/use-provenance"

import styles from "./Choice.module.css"

type Props<Value extends string> = {
  label: string
  value: Value
  options: { value: Value; text: string }[]
  provenance?: Provenance
  /** The key that opens the list, told to screen readers. */
  shortcut?: string
  onChoose: (value: Value) => void
}

/** One of a few words, in a small list that opens. */
export function Choice<Value extends string>({ label, value, options, provenance, shortcut, onChoose }: Props<Value>) {
  const id = useId()
  const { host, describedBy, tip } = useProvenance(provenance)

  return (
    <span className={styles.choice} {...host}>
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <select
        id={id}
        title={shortcut ? `${label} (${shortcut.toUpperCase()})` : label}
        aria-keyshortcuts={shortcut}
        value={value}
        aria-describedby={describedBy}
        onChange={(event) => onChoose(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {tip}
    </span>
  )
}
