import styles from "./Scoring.module.css"

type Props<Value extends string> = {
  label: string
  options: { value: Value; text: string }[]
  chosen: readonly Value[]
  fault: string | undefined
  onChange: (chosen: Value[]) => void
}

/** Some of a few, all in sight. */
export function Ticks<Value extends string>({ label, options, chosen, fault, onChange }: Props<Value>) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {text}
        </label>
      ))}
      {fault && <p className={styles.fault}>{fault}</p>}
    </fieldset>
  )
}
