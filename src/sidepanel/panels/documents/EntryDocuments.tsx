import { useQuery } from "@tanstack/react-query"

import type { Interaction } from "~domain/interaction"
import { documentQueries } from "~ui/queries/documents"
import { useText } from "~ui/text/use-text"

import { AttachingList } from "./AttachingList"
import { DocumentRow } from "./DocumentRow"
import styles from "./EntryDocuments.module.css"
import type { Attach } from "./use-attach"

type Props = { interaction: Interaction; title: string; attach: Attach }

/** What was attached to something that happened. */
export function EntryDocuments({ interaction: { id, contactId }, title, attach }: Props) {
  const t = useText()
  const documents = useQuery(documentQueries.ofContact(contactId)).data?.filter(
    ({ interactionId }) => interactionId === id,
  )

  if (attach.files.length === 0 && !documents?.length) return null
  return (
    <div className={styles.documents}>
      <AttachingList attach={attach} />
      {documents && documents.length > 0 && (
        <ul aria-label={t("documents_of", { what: title })}>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
    </div>
  )
}
