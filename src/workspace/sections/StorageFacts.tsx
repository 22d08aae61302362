import type { StoreStatus } from "~messages/store"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./StorageFacts.module.css"

type Props = { status: StoreStatus }

export function StorageFacts({ status: { counts, usage, persistent } }: Props) {
  const t = useText()
  const formats = useFormats()

  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("count_contacts")}</dt>
        <dd>{formats.number(counts.contacts)}</dd>
      </div>
      <div>
        <dt>{t("count_interactions")}</dt>
        <dd>{formats.number(counts.interactions)}</dd>
      </div>
      <div>
        <dt>{t("count_tasks")}</dt>
        <dd>{formats.number(counts.tasks)}</dd>
      </div>
      <div>
        <dt>{t("documents")}</dt>
        <dd>{formats.number(counts.documents)}</dd>
      </div>
      {usage && (
        <div>
          <dt>{t("space_used")}</dt>
          <dd>{t("space", { used: formats.bytes(usage.used), quota: formats.bytes(usage.quota) })}</dd>
        </div>
      )}
      <div>
        <dt>{t("persistence")}</dt>
        <dd>{t(persistent ? "persistent" : "not_persistent")}</dd>
      </div>
    </dl>
  )
}
