import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef } from "react"

import type { DocumentRecord } from "~domain/document"
import { viewOf } from "~domain/document-view"
import { Button, IconButton } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { openInTab } from "~ui/document-files"
import { documentQueries } from "~ui/queries/documents"
import { useText } from "~ui/text/use-text"

import { DocumentImage } from "./DocumentImage"
import styles from "./DocumentPreview.module.css"
import { DocumentText } from "./DocumentText"

type Props = { document: DocumentRecord; onSave: () => void; onClose: () => void }

/**
 * A document over the whole panel. Whatever is in it, nothing of it runs here: it is a picture, letters, the browser's own viewer of PDF in
 * a tab, or to be saved.
 */
export function DocumentPreview({ document, onSave, onClose }: Props) {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const view = viewOf(document.type)
  const bytes = useQuery({ ...documentQueries.bytes(document), enabled: view !== "none" })

  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      className={styles.preview}
      aria-label={document.name}
      tabIndex={-1}
      onClose={onClose}
      // Escape is the dialog's, and no other key is the panel's meanwhile.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header className={styles.head}>
        <h2>
          <bdi>{document.name}</bdi>
        </h2>
        <IconButton icon="download" label={t("save_document", { name: document.name })} onClick={onSave} />
        <IconButton icon="close" label={t("close")} onClick={() => dialog.current?.close()} />
      </header>
      {view === "none" ? (
        <div className={styles.unshown}>
          <p>{t("document_unshown")}</p>
          <Button look="primary" icon="download" onClick={onSave}>
            {t("save_to_open")}
          </Button>
        </div>
      ) : bytes.isError ? (
        <ProblemNote problem={bytes.error} onRetry={() => void bytes.refetch()} />
      ) : bytes.isPending ? (
        <Loading />
      ) : view === "image" ? (
        <DocumentImage bytes={bytes.data} alt={document.name} className={styles.image} />
      ) : view === "pdf" ? (
        <div className={styles.unshown}>
          <p>{t("document_pdf")}</p>
          <Button look="primary" icon="document" onClick={() => openInTab(bytes.data)}>
            {t("open_in_tab")}
          </Button>
        </div>
      ) : (
        <DocumentText bytes={bytes.data} />
      )}
    </dialog>
  )
}
