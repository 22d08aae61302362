import type { ListColumn } from "~domain/list/columns"
import { Button, IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"

import styles from "./ColumnChoice.module.css"
import { COLUMN_TEXT } from "./columns"
import type { ContactColumns } from "./use-columns"

type Props = { columns: ContactColumns }

/** Which columns the table shows, and in which order. */
export function ColumnChoice({ columns }: Props) {
  const t = useText()

  return (
    <section className={styles.choice} aria-label={t("columns")}>
      <ul className={styles.list}>
        {columns.all.map((column, index) => {
          const name = t(COLUMN_TEXT[column.id as ListColumn])
          return (
            <li key={column.id} className={styles.row}>
              <label className={styles.name}>
                <input
                  type="checkbox"
                  checked={column.getIsVisible()}
                  disabled={!column.getCanHide()}
                  onChange={() => column.toggleVisibility()}
                />
                {name}
              </label>
              <IconButton
                icon="up"
                label={t("column_earlier", { column: name })}
                disabled={index < 2}
                onClick={() => columns.move(column.id, -1)}
              />
              <IconButton
                icon="down"
                label={t("column_later", { column: name })}
                disabled={index < 1 || index === columns.all.length - 1}
                onClick={() => columns.move(column.id, 1)}
              />
            </li>
          )
        })}
      </ul>
      <Button look="quiet" onClick={columns.reset}>
        {t("columns_reset")}
      </Button>
    </section>
  )
}
