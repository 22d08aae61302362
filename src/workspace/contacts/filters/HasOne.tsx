import { useId } from "react"

import { useText } from "~ui/text/use-text"

import styles from "./Field.module.css"

type Props = { label: string; value: boolean | undefined; onChange: (value: boolean | undefined) => void }

/** Whether they have one, have none, or it makes no difference. */
export function HasOne({ label, value, onChange }: Props) {
  const t = useText()
  const id = useId()

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value === undefined ? "" : String(value)}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.value === "true")}
      >
        <option value="">{t("filter_any")}</option>
        <option value="true">{t("filter_has")}</option>
        <option value="false">{t("filter_has_not")}</option>
      </select>
    </div>
  )
}
