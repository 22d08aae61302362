import { useId } from "react"

import styles from "./Choices.module.css"

type Props<Value extends string> = {
  label: string
  value: Value
  options: { value: Value; text: string }[]
  onChoose: (value: Value) => void
}

/** One of two or three, all in sight. */
export function Choices<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const name = useId()

  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          {option.text}
        </label>
      ))}
    </fieldset>
  )
}
