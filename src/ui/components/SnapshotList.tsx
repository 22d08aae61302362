import type { Snapshot } from "~messages/store"

import { useFormats, useText } from "../text/use-text"
import { Button } from "./Button"
import styles from "./SnapshotList.module.css"

type Props = { snapshots: Snapshot[]; isBusy: boolean; onRestore: (snapshot: Snapshot) => void }

/** The copies Junto keeps by itself, newest first. */
export function SnapshotList({ snapshots, isBusy, onRestore }: Props) {
  const t = useText()
  const formats = useFormats()

  if (snapshots.length === 0) return <p className={styles.none}>{t("snapshots_none")}</p>
  return (
    <ul className={styles.list} aria-label={t("snapshots")}>
      {snapshots
        .toSorted((a, b) => b.at - a.at)
        .map((snapshot) => (
          <li key={snapshot.file} className={styles.row}>
            <span>
              <time dateTime={new Date(snapshot.at).toISOString()}>{formats.moment(new Date(snapshot.at))}</time>
              <span className={styles.about}>
                {t("snapshot_about", { contacts: snapshot.contacts, size: formats.bytes(snapshot.bytes) })}
                {", "}
                {t(snapshot.checked ? "snapshot_checked" : "snapshot_unchecked")}
              </span>
            </span>
            <Button
              disabled={isBusy}
              aria-label={t("restore_snapshot", { when: formats.moment(new Date(snapshot.at)) })}
              onClick={() => onRestore(snapshot)}
            >
              {t("restore")}
            </Button>
          </li>
        ))}
    </ul>
  )
}
