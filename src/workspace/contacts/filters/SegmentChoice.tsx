import { useQuery } from "@tanstack/react-query"
import { useId } from "react"

import { segmentQueries } from "~ui/queries/segments"
import { useText } from "~ui/text/use-text"

import styles from "./Field.module.css"

type Props = { chosen: string | undefined; onChange: (id: string | undefined) => void }

/** One of the segments there are, or none. */
export function SegmentChoice({ chosen, onChange }: Props) {
  const t = useText()
  const id = useId()
  const segments = useQuery(segmentQueries.list()).data ?? []

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("filter_segment")}</label>
      <select id={id} value={chosen ?? ""} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{t("filter_segment_any")}</option>
        {segments.map((segment) => (
          <option key={segment.id} value={segment.id}>
            {segment.name}
          </option>
        ))}
      </select>
    </div>
  )
}
