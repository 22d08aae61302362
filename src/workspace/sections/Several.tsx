import { useId } from "react"

import styles from "./Several.module.css"

type Props<Value extends string> = {
  label: string
  hint?: string
  values: Value[]
  options: { value: Value; text: string }[]
  onChange: (values: Value[]) => void
}

/** Any of a few things, all in sight. */
export function Several<Value extends string>({ label, hint, values, options, onChange }: Props<Value>) {
  const id = useId()
  const toggle = (value: Value, isOn: boolean) =>
    onChange(options.flatMap((one) => ((one.value === value ? isOn : values.includes(one.value)) ? [one.value] : [])))

  return (
    <fieldset className={styles.several} aria-describedby={hint && id}>
      <legend>{label}</legend>
      {hint && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
