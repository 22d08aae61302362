import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { Screen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { documentQueries } from "~ui/queries/documents"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { AttachButton } from "./AttachButton"
import { AttachingList } from "./AttachingList"
import { DocumentRow } from "./DocumentRow"
import styles from "./Documents.module.css"
import type { Attach } from "./use-attach"
import { useDropGuard } from "./use-drop-guard"
import { usePasteFiles } from "./use-paste-files"

type Props = { contactId: string; attach: Attach; screen?: Screen }

const FIRST = 4

/** What is kept of a person's papers: chosen, dropped, pasted, or the page that is open. */
export function Documents({ contactId, attach, screen }: Props) {
  const t = useText()
  const documents = useQuery(documentQueries.ofContact(contactId))
  const keep = useChange("documents.keepPage", "status_page_kept")
  const [showsAll, setShowsAll] = useState(false)
  usePasteFiles(attach.attach)
  useDropGuard()

  if (documents.isError) return <ProblemNote problem={documents.error} onRetry={() => void documents.refetch()} />

  const all = documents.data ?? []
  return (
    <section className={styles.documents} aria-label={t("documents")}>
      <div className={styles.head}>
        <h2>{t("documents")}</h2>
        <span className={styles.actions}>
          {screen && screen.state !== "unreadable" && (
            <Button
              look="quiet"
              icon="page"
              title={t("keep_page_hint")}
              disabled={keep.isPending}
              onClick={() => keep.mutate({ contactId, tabId: screen.tabId })}
            >
              {t("keep_page")}
            </Button>
          )}
          <AttachButton label={t("attach")} onFiles={attach.attach} />
        </span>
      </div>
      {keep.error && <ProblemNote problem={keep.error} />}
      <AttachingList attach={attach} />
      {documents.data && all.length === 0 && <p className={styles.none}>{t("documents_none")}</p>}
      {all.length > 0 && (
        <ul aria-label={t("documents")}>
          {all.slice(0, showsAll ? undefined : FIRST).map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
      {all.length > FIRST && !showsAll && (
        <Button look="quiet" className={styles.more} onClick={() => setShowsAll(true)}>
          {t("more_documents", { count: all.length - FIRST })}
        </Button>
      )}
    </section>
  )
}
