import { useId } from "react"

import { IconButton } from "~ui/components/Button"

import styles from "./TextBox.module.css"

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  /** Words of the button that takes the value out; no button without. */
  removeLabel?: string
  onRemove?: () => void
}

/** A labelled line of text in a form. */
export function TextBox({ label, value, onChange, removeLabel, onRemove }: Props) {
  const id = useId()

  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {removeLabel && <IconButton icon="close" label={removeLabel} onClick={onRemove} />}
    </div>
  )
}
