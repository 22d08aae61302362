import { useId } from "react"

import { COUNTED, type Counts } from "~domain/counts"
import type { BackupPreview } from "~messages/store"

import { Button } from "../components/Button"
import type { TextKey } from "../text/catalogues"
import { useFormats, useText } from "../text/use-text"
import styles from "./Preview.module.css"

type Props = { name: string; preview: BackupPreview; isBusy: boolean; onRestore: () => void; onCancel: () => void }

const COUNTS: Record<keyof Counts, TextKey> = {
  contacts: "count_contacts",
  interactions: "count_interactions",
  tasks: "count_tasks",
  documents: "documents",
  segments: "field_segments",
}

/** What a backup holds beside what is there now, before anything is replaced. */
export function Preview({ name, preview, isBusy, onRestore, onCancel }: Props) {
  const t = useText()
  const formats = useFormats()
  const id = useId()
  const { at, app, bytes, isEncrypted, counts, now, lost } = preview
  const facts: [TextKey, string][] = [
    ["backup_made", formats.moment(new Date(at))],
    ["backup_by", app ? t("backup_by_version", { version: app }) : t("backup_by_older")],
    ["backup_size", formats.bytes(bytes)],
    ["backup_state", t(isEncrypted ? "backup_whole_encrypted" : "backup_whole")],
  ]

  return (
    <section className={styles.preview} aria-labelledby={id}>
      <h3 id={id}>{t("backup_holds", { name })}</h3>
      <dl className={styles.facts}>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.counts}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("in_backup")}</th>
            {now && <th scope="col">{t("there_now")}</th>}
          </tr>
        </thead>
        <tbody>
          {COUNTED.map((one) => (
            <tr key={one}>
              <th scope="row">{t(COUNTS[one])}</th>
              <td>{formats.number(counts[one])}</td>
              {now && <td>{formats.number(now[one])}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {now && (lost === undefined ? t("restore_other_store") : t("restore_loses", { count: lost }))}{" "}
        {now && t("restore_copied_first")}
      </p>
      <div className={styles.actions}>
        <Button look="danger" disabled={isBusy} onClick={onRestore}>
          {t("restore_replace")}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </section>
  )
}
