import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"

import { IconButton } from "~ui/components/Button"
import { contactListQueries } from "~ui/queries/contact-list"
import { useText } from "~ui/text/use-text"

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
  const offered = useQuery({ ...contactListQueries.choices(field, text), placeholderData: keepPreviousData }).data ?? []

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
      <input
        id={id}
        type="text"
        autoComplete="off"
        list={`${id}-offered`}
        value={text}
        onChange={({ target }) => {
          // One of those offered was picked: nothing more is to be typed.
          if (offered.some(({ value }) => value === target.value)) add(target.value)
          else setText(target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return
          event.preventDefault()
          add(text.trim())
        }}
      />
      <datalist id={`${id}-offered`}>
        {offered.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </div>
  )
}
