import { useQuery } from "@tanstack/react-query"

import { IconButton } from "~ui/components/Button"
import { segmentQueries } from "~ui/queries/segments"
import { useText } from "~ui/text/use-text"

import { addressOf } from "../use-route"
import styles from "./SegmentShown.module.css"

type Props = { id: string; onEnd: () => void }

/** That the table shows a segment alone, and the way out of it. */
export function SegmentShown({ id, onEnd }: Props) {
  const t = useText()
  const name = useQuery(segmentQueries.list()).data?.find((one) => one.id === id)?.name ?? t("segment_gone")

  return (
    <p className={styles.shown}>
      <a href={addressOf("segments", { id })}>{t("table_of_segment", { name })}</a>
      <IconButton icon="close" label={t("table_of_segment_end", { name })} onClick={onEnd} />
    </p>
  )
}
