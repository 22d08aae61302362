import styles from "./AnyOf.module.css"

type Props<Value extends string> = {
  label: string
  options: { value: Value; text: string }[]
  chosen: Value[]
  onChange: (chosen: Value[]) => void
}

/** A few words of which any number may be chosen, all in sight. */
export function AnyOf<Value extends string>({ label, options, chosen, onChange }: Props<Value>) {
  return (
    <fieldset className={styles.row}>
      <legend className={styles.label}>{label}</legend>
      <span className={styles.chips}>
        {options.map(({ value, text }) => {
          const isChosen = chosen.includes(value)
          return (
            <button
              key={value}
              type="button"
              className={styles.chip}
              aria-pressed={isChosen}
              onClick={() => onChange(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])}
            >
              {text}
            </button>
          )
        })}
      </span>
    </fieldset>
  )
}
