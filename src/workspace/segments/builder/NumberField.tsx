import styles from "./Builder.module.css"

type Props = {
  label: string
  value: number | undefined
  most?: number
  onChange: (value: number | undefined) => void
}

/** A number that may be left out; none of them below 0. */
export function NumberField({ label, value, most, onChange }: Props) {
  return (
    <label className={styles.number}>
      {label}
      <input
        type="number"
        min={0}
        max={most}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.valueAsNumber)}
      />
    </label>
  )
}
