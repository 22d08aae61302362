import { millisOf } from "~domain/clock"
import type { DocumentRecord } from "~domain/document"
import { Problem } from "~domain/problem"

import { commit } from "./commit"
import { database } from "./connection"

/** Everything that was attached to a contact, what was removed too. */
export const everyDocumentOf = (contactId: string): Promise<DocumentRecord[]> =>
  database().documents.where({ contactId }).toArray()

/** A contact's documents, the last attached first. */
export async function documentsOfContact(contactId: string): Promise<DocumentRecord[]> {
  const documents = await everyDocumentOf(contactId)
  return documents.filter(({ deleted }) => !deleted).sort((a, b) => b.addedAt - a.addedAt || b.id.localeCompare(a.id))
}

/** @throws Problem "record-gone" when there is none, or it was removed */
export async function getDocument(id: string): Promise<DocumentRecord> {
  const document = await knownDocument(id)
  if (document.deleted) throw new Problem("record-gone", {})
  return document
}

/**
 * A document, removed or not.
 * @throws Problem "record-gone" when there is none
 */
export async function knownDocument(id: string): Promise<DocumentRecord> {
  const document = await database().documents.get(id)
  if (!document) throw new Problem("record-gone", {})
  return document
}

/** @throws Problem "document-lost" where the store no longer has them */
export async function bytesOf({ hash, name }: DocumentRecord): Promise<Blob> {
  const blob = await database().blobs.get(hash)
  if (!blob) throw new Problem("document-lost", { name })
  return blob.bytes
}

/**
 * Takes out for good what was removed before a time, and the bytes that are nobody's then.
 * @param before milliseconds since 1970
 */
export async function purgeDocuments(before: number): Promise<void> {
  const isOver = ({ deleted }: DocumentRecord) => deleted !== undefined && millisOf(deleted.stamp) < before
  if (!(await database().documents.filter(isOver).first())) return
  await commit({ name: PURGE }, async (write) => {
    const gone = await database().documents.filter(isOver).toArray()
    await write.erase("documents", gone)
    await write.dropBlobs(gone.map(({ hash }) => hash))
    return {}
  })
}

/** The name of that commit: nobody did it, so the history doesn't tell of it. */
export const PURGE = "documents.purge"
