import { useId, useRef } from "react"

import type { Suggestion } from "~messages/quality"
import { IconButton } from "~ui/components/Button"
import { StandardNote, takeByKey } from "~ui/components/StandardNote"

import styles from "./TextBox.module.css"

type Props = {
  label: string
  value: string
  onChange: (text: string) => void
  /** Words of the button that takes the value out; no button without. */
  removeLabel?: string
  /** What isn't as the standards have it. */
  suggestion?: Suggestion
  onTake?: (fix: string) => void
  onRemove?: () => void
}

/** A labelled line of text in a form. */
export function TextBox({ label, value, onChange, removeLabel, onRemove, suggestion, onTake }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const take = (fix: string) => {
    onTake?.(fix)
    input.current?.focus()
  }

  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type="text"
        dir="auto"
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => takeByKey(event, suggestion, take)}
      />
      {removeLabel && <IconButton icon="close" label={removeLabel} onClick={onRemove} />}
      <StandardNote id={`${id}-note`} suggestion={suggestion} onTake={take} />
    </div>
  )
}
