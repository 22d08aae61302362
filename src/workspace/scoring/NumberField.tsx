import { useState } from "react"

import { Field } from "./Field"

type Props = {
  label: string
  /** What is no number, as while it is being typed, is NaN, and null once it was kept as text. */
  value: number | null | undefined
  /** Whether it may be left out. */
  isOptional?: boolean
  fault: string | undefined
  onChange: (value: number | undefined) => void
}

/** A number as it is typed: what is typed stays, whether it is one or not. */
export function NumberField({ label, value, isOptional, fault, onChange }: Props) {
  const shown = typeof value === "number" && Number.isFinite(value) ? String(value) : ""
  const [typed, setTyped] = useState({ text: shown, value })
  // Another value than the one typed came from elsewhere: an undo, or the defaults.
  const text = Object.is(typed.value, value) ? typed.text : shown

  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={({ target }) => {
            const isEmpty = target.value.trim() === ""
            const next = isEmpty ? (isOptional ? undefined : Number.NaN) : Number(target.value.trim().replace(",", "."))
            setTyped({ text: target.value, value: next })
            onChange(next)
          }}
        />
      )}
    </Field>
  )
}
