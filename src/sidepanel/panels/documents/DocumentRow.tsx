import { useMutation } from "@tanstack/react-query"
import { useRef, useState } from "react"

import type { DocumentRecord } from "~domain/document"
import { IconButton } from "~ui/components/Button"
import { InPlace } from "~ui/components/InPlace"
import { ProblemNote } from "~ui/components/ProblemNote"
import { saveDocument } from "~ui/document-files"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { DocumentPreview } from "./DocumentPreview"
import styles from "./DocumentRow.module.css"
import { Thumbnail } from "./Thumbnail"

type Props = { document: DocumentRecord }

/** A document on its line: opened, renamed in place, saved, removed. */
export function DocumentRow({ document }: Props) {
  const t = useText()
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const [isRenaming, setRenaming] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const rename = useChange("documents.rename")
  const remove = useChange("documents.remove", "status_document_removed")
  const save = useMutation({ mutationFn: () => saveDocument(document) })
  const { id, name, size, addedAt, source } = document
  const problem = save.error ?? remove.error

  return (
    <li
      ref={row}
      className={styles.row}
      data-row
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        if (event.key === "Enter") setOpen(true)
        else if (event.key === "F2") setRenaming(true)
        else if (event.key === "Delete") remove.mutate({ id })
        else return
        event.preventDefault()
      }}
    >
      <Thumbnail document={document} />
      <div className={styles.words}>
        {isRenaming ? (
          <InPlace
            label={t("document_name")}
            value={name}
            startsEditing
            onSave={(text) => (text ? rename.mutateAsync({ id, name: text }) : Promise.resolve())}
            onClose={() => {
              setRenaming(false)
              row.current?.focus()
            }}
          />
        ) : (
          <button type="button" className={styles.name} title={name} onClick={() => setOpen(true)}>
            <bdi>{name}</bdi>
          </button>
        )}
        <span className={styles.about}>
          <span>{formats.bytes(size)}</span>
          <time dateTime={new Date(addedAt).toISOString()} title={formats.moment(new Date(addedAt))}>
            {formats.ago(addedAt)}
          </time>
          {source && URL.canParse(source.url) && (
            <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
              {new URL(source.url).hostname}
            </a>
          )}
        </span>
        {problem && <ProblemNote problem={problem} />}
      </div>
      <span className={styles.actions}>
        <IconButton icon="edit" label={t("rename_document", { name })} onClick={() => setRenaming(true)} />
        <IconButton
          icon="download"
          label={t("save_document", { name })}
          disabled={save.isPending}
          onClick={() => save.mutate()}
        />
        <IconButton
          icon="trash"
          label={t("remove_document", { name })}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ id })}
        />
      </span>
      {isOpen && <DocumentPreview document={document} onSave={() => save.mutate()} onClose={() => setOpen(false)} />}
    </li>
  )
}
