import { useQuery } from "@tanstack/react-query"
import { type RefObject, useId, useState } from "react"

import { EXPORT_FORMATS, type ExportFormat } from "~domain/exchange"
import type { BulkChange } from "~domain/list/bulk-change"
import { Button } from "~ui/components/Button"
import { segmentQueries } from "~ui/queries/segments"
import { FORMAT_TEXT } from "~ui/text/import-names"
import { useNames } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"

import styles from "./BulkBar.module.css"
import { BULK_FIELDS, BULK_TEXT, type BulkField, bulkChangeOf } from "./bulk-actions"
import { ChoiceBox } from "./ChoiceBox"

type Props = {
  count: number
  isBusy: boolean
  field: RefObject<HTMLSelectElement>
  /** The segment that the table shows, which comes first where one is chosen. */
  segment: string | undefined
  onChange: (change: BulkChange) => void
  onExport: (format: ExportFormat) => void
  onClear: () => void
}

/** What is done to everybody who is chosen. Nothing asks for confirmation: it can be taken back. */
export function BulkBar({ count, isBusy, field, segment, onChange, onExport, onClear }: Props) {
  const t = useText()
  const id = useId()
  const [what, setWhat] = useState<BulkField>("stage")
  const [value, setValue] = useState("")
  const [format, setFormat] = useState<ExportFormat>("csv-full")
  const options = useOptions(what, segment)
  const change = bulkChangeOf(what, value || (options?.[0]?.value ?? ""))

  return (
    <form
      className={styles.bar}
      aria-label={t("list_selected", { count })}
      onSubmit={(event) => {
        event.preventDefault()
        if (change && !isBusy) onChange(change)
      }}
    >
      <strong className={styles.count} role="status">
        {t("list_selected", { count })}
      </strong>
      <label htmlFor={`${id}-what`}>{t("bulk_change")}</label>
      <select
        ref={field}
        id={`${id}-what`}
        value={what}
        onChange={({ target }) => {
          setWhat(target.value as BulkField)
          setValue("")
        }}
      >
        {BULK_FIELDS.map((one) => (
          <option key={one} value={one}>
            {t(BULK_TEXT[one])}
          </option>
        ))}
      </select>
      {options ? (
        <select aria-label={t("bulk_value")} value={value} onChange={({ target }) => setValue(target.value)}>
          {options.length === 0 && <option value="">{t("bulk_no_list")}</option>}
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <ChoiceBox
          key={what}
          field={what === "organization" ? "organization" : "tags"}
          aria-label={t(BULK_TEXT[what])}
          placeholder={what === "organization" ? t("bulk_no_organization") : undefined}
          value={value}
          onChange={setValue}
        />
      )}
      <Button type="submit" look="primary" disabled={!change || isBusy}>
        {t("bulk_apply")}
      </Button>
      <select
        aria-label={t("export_format")}
        value={format}
        onChange={({ target }) => setFormat(target.value as ExportFormat)}
      >
        {EXPORT_FORMATS.map((one) => (
          <option key={one} value={one}>
            {t(FORMAT_TEXT[one])}
          </option>
        ))}
      </select>
      <Button disabled={isBusy} onClick={() => onExport(format)}>
        {t("bulk_export")}
      </Button>
      <Button icon="trash" look="danger" shortcut="Delete" disabled={isBusy} onClick={() => onChange({ delete: true })}>
        {t("bulk_delete")}
      </Button>
      <Button look="quiet" shortcut="Escape" onClick={onClear}>
        {t("select_none")}
      </Button>
    </form>
  )
}

/** What a field can be changed to, where there is a choice; undefined of those that are typed. */
function useOptions(what: BulkField, shown: string | undefined): { value: string; text: string }[] | undefined {
  const names = useNames()
  const segments = useQuery(segmentQueries.list()).data ?? []
  if (what === "stage") return names.stages
  if (what === "relationship") return names.relationships
  if (what !== "addSegment" && what !== "removeSegment") return undefined
  // Who is in a live one isn't said by hand.
  return segments
    .filter(({ kind }) => kind === "static")
    .sort((a, b) => Number(b.id === shown) - Number(a.id === shown))
    .map(({ id, name }) => ({ value: id, text: name }))
}
