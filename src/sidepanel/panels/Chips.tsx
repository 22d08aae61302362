import styles from "./Chips.module.css"

type Props<Value extends string> = {
  label: string
  options: { value: Value; text: string }[]
  value: Value | ""
  /** One is always chosen; else a second click takes the choice back. */
  isRequired?: boolean
  onChoose: (value: Value | "") => void
}

/** A few words of which one may be chosen, all in sight. */
export function Chips<Value extends string>({ label, options, value, isRequired, onChoose }: Props<Value>) {
  return (
    <fieldset className={styles.row}>
      <legend className={styles.label}>{label}</legend>
      <span className={styles.chips}>
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={styles.chip}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value === value && !isRequired ? "" : option.value)}
          >
            {option.text}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
