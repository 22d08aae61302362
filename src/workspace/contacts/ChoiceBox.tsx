import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type InputHTMLAttributes, useId } from "react"

import { contactListQueries } from "~ui/queries/contact-list"

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange" | "list"> & {
  field: "tags" | "organization"
  value: string
  /** @param isOffered whether this is one of those in use, picked or typed whole */
  onChange: (text: string, isOffered: boolean) => void
}

/** A line of text that offers the tags or organisations in use. */
export function ChoiceBox({ field, value, onChange, ...rest }: Props) {
  const list = useId().replaceAll(":", "")
  const offered =
    useQuery({ ...contactListQueries.choices(field, value), placeholderData: keepPreviousData }).data ?? []

  return (
    <>
      <input
        type="text"
        autoComplete="off"
        maxLength={field === "tags" ? 60 : 200}
        list={list}
        value={value}
        onChange={({ target }) => {
          const text = target.value
          onChange(
            text,
            offered.some((one) => one.value === text),
          )
        }}
        {...rest}
      />
      <datalist id={list}>
        {offered.map((one) => (
          <option key={one.value} value={one.value} />
        ))}
      </datalist>
    </>
  )
}
