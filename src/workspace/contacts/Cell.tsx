import type { ListColumn } from "~domain/list/columns"
import type { ListRow } from "~domain/list/row"
import { formatPhone } from "~ui/text/phone"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Cell.module.css"

type Props = { row: ListRow; column: Exclude<ListColumn, "name"> }

/** What a row has in a column. */
export function Cell({ row, column }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()

  switch (column) {
    case "stage":
      return <span className={styles.stage}>{names.stage(row.stage)}</span>
    case "relationship":
      return <>{names.relationship(row.relationship)}</>
    case "tags":
      return row.tags.map((tag) => (
        <bdi key={tag} className={styles.tag}>
          {tag}
        </bdi>
      ))
    case "createdAt":
    case "changedAt":
      return <Moment at={row[column]}>{formats.day(new Date(row[column]))}</Moment>
    case "lastInteraction":
      return row.lastInteraction ? (
        <Moment at={row.lastInteraction}>{formats.ago(row.lastInteraction)}</Moment>
      ) : (
        <span className={styles.nothing}>{t("list_never")}</span>
      )
    case "phone":
      return <bdi>{formatPhone(row.phone)}</bdi>
    default:
      return <bdi title={row[column]}>{row[column]}</bdi>
  }
}

function Moment({ at, children }: { at: number; children: string }) {
  const formats = useFormats()
  const moment = new Date(at)
  return (
    <time dateTime={moment.toISOString()} title={formats.moment(moment)}>
      {children}
    </time>
  )
}
