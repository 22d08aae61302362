import { useId, useState } from "react"

import { IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"

import { ChoiceBox } from "../ChoiceBox"
import styles from "./Field.module.css"

type Props = {
  label: string
  field: "tags" | "organization"
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** Any of the tags or organisations there are, found by typing. */
export function Values({ label, field, chosen, onChange }: Props) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState("")

  const add = (value: string) => {
    setText("")
    if (value !== "" && !chosen.includes(value)) onChange([...chosen, value])
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {chosen.map((value) => (
            <li key={value}>
              <bdi title={value}>{value}</bdi>
              <IconButton
                icon="close"
                label={t("remove_value", { label, value })}
                onClick={() => onChange(chosen.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <ChoiceBox
        id={id}
        field={field}
        value={text}
        // One of those offered: nothing more is to be typed.
        onChange={(text, isOffered) => (isOffered ? add(text) : setText(text))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return
          event.preventDefault()
          add(text.trim())
        }}
      />
    </div>
  )
}
