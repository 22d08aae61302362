import { COLUMN_FIELDS, type ColumnField, DATE_ORDERS, type DateOrder, type Mapping } from "~domain/exchange"
import type { FileLook } from "~messages/imports"
import type { TextKey } from "~ui/text/catalogues"
import { COLUMN_TEXT } from "~ui/text/import-names"
import { useText } from "~ui/text/use-text"

import { Field } from "./Field"
import styles from "./MappingTable.module.css"

type Props = { table: NonNullable<FileLook["table"]>; mapping: Mapping; onChange: (mapping: Mapping) => void }

const ORDER_TEXT: Record<DateOrder, TextKey> = {
  dmy: "date_order_dmy",
  mdy: "date_order_mdy",
  ymd: "date_order_ymd",
}

/** What each column of a table is: its header and first values, and the field they go to. */
export function MappingTable({ table: { rows }, mapping, onChange }: Props) {
  const t = useText()
  const { columns, dateOrder } = mapping
  const hasDates = columns.some(({ field }) => field === "birthday" || field === "anniversary" || field === "event")

  function choose(at: number, field: ColumnField | undefined) {
    const changed = columns.map((column, i) => (i === at ? { ...column, field } : column))
    onChange({ ...mapping, columns: changed })
  }

  return (
    <>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption>
            <strong>{t("import_columns")}</strong> {t("import_columns_hint")}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("import_column")}</th>
              <th scope="col">{t("import_column_samples")}</th>
              <th scope="col">{t("import_column_field")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, field }, at) => {
              const name = header || t("import_column_nth", { number: at + 1 })
              const samples = rows.flatMap((cells) => cells[at]?.trim() || []).slice(0, 3)
              return (
                // A header may stand twice; columns never change places.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                <tr key={at} data-lost={field ? undefined : ""}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td className={styles.samples}>
                    <bdi>{samples.join(" · ")}</bdi>
                  </td>
                  <td>
                    <select
                      aria-label={t("import_field_of", { column: name })}
                      value={field ?? ""}
                      onChange={(event) => choose(at, (event.target.value || undefined) as ColumnField | undefined)}
                    >
                      <option value="">{t("import_column_none")}</option>
                      {COLUMN_FIELDS.map((one) => (
                        <option key={one} value={one}>
                          {t(COLUMN_TEXT[one])}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {hasDates && (
        <Field label={t("import_date_order")}>
          {(id) => (
            <select
              id={id}
              value={dateOrder}
              onChange={(event) =>
                onChange({ ...mapping, dateOrder: event.target.value as DateOrder, isOrderGuessed: false })
              }
            >
              {DATE_ORDERS.map((order) => (
                <option key={order} value={order}>
                  {t(ORDER_TEXT[order])}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}
