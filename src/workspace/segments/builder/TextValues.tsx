import { useState } from "react"

import type { TextField } from "~domain/segment/fields"
import { LIMITS } from "~domain/segment/limits"
import { IconButton } from "~ui/components/Button"
import { SEGMENT_FIELD_TEXT } from "~ui/text/segment-names"
import { useText } from "~ui/text/use-text"

import { ChoiceBox } from "../../contacts/ChoiceBox"
import field from "../../contacts/filters/Field.module.css"

type Props = { field: TextField; values: string[]; onChange: (values: string[]) => void }

/** Texts of which any will do; of tags and organisations those in use are offered. */
export function TextValues({ field: of, values, onChange }: Props) {
  const t = useText()
  const [text, setText] = useState("")
  const label = t(SEGMENT_FIELD_TEXT[of])

  const add = (typed: string) => {
    const value = typed.trim()
    setText("")
    if (value !== "" && !values.includes(value)) onChange([...values, value])
  }
  const box = {
    "aria-label": t("segment_values"),
    placeholder: t("segment_value_add"),
    value: text,
    // Whoever goes on without Enter means what is typed.
    onBlur: () => add(text),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== "Enter" || event.nativeEvent.isComposing) return
      event.preventDefault()
      add(text)
    },
  }

  return (
    <div className={field.field}>
      {values.length > 0 && (
        <ul className={field.chosen} aria-label={label}>
          {values.map((value) => (
            <li key={value}>
              <bdi title={value}>{value}</bdi>
              <IconButton
                icon="close"
                label={t("remove_value", { label, value })}
                onClick={() => onChange(values.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      {of === "tags" || of === "organization" ? (
        <ChoiceBox {...box} field={of} onChange={(typed, isOffered) => (isOffered ? add(typed) : setText(typed))} />
      ) : (
        <input
          {...box}
          type="text"
          autoComplete="off"
          maxLength={LIMITS.text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
    </div>
  )
}
