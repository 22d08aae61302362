import { commit } from "~db/commit"
import { getContact } from "~db/contacts"
import { documentsOfContact } from "~db/documents"
import { getInteraction } from "~db/interactions"
import type { DocumentSource } from "~domain/document"
import { documentType, TELLING } from "~domain/document-type"
import { newId } from "~domain/ids"
import { Problem } from "~domain/problem"
import { sha256 } from "~domain/sha256"

/** `name`: cleaned. */
type NewDocument = {
  contactId: string
  interactionId?: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
  source?: DocumentSource
}

/**
 * Adds a document with its bytes, in one commit.
 * @param as the procedure that asks, and its id
 * @throws Problem "document-there" where the same bytes are in the same place; "contact-gone", "record-gone", "store-full"
 */
export async function addDocument(as: { name: string; commandId: string }, document: NewDocument) {
  const { contactId: asked, interactionId, name, bytes, source } = document
  // Hashed before the transaction, which waits for nothing but the store.
  const hash = await sha256(bytes)
  const type = documentType(bytes.subarray(0, TELLING), name)
  const id = newId()
  return commit({ ...as, about: asked }, async (write) => {
    // Who was merged into another meanwhile is that other; what belongs to an interaction is whose that is.
    const happened = interactionId ? await getInteraction(interactionId) : undefined
    const contactId = happened?.contactId ?? (await getContact(asked)).id
    const others = await documentsOfContact(contactId)
    if (others.some((one) => one.hash === hash && one.interactionId === interactionId))
      throw new Problem("document-there", { name })
    await write.keepBlob({ hash, bytes: new Blob([bytes]) })
    write.create("documents", {
      id,
      contactId,
      name,
      type,
      size: bytes.length,
      hash,
      addedAt: write.now,
      ...(interactionId && { interactionId }),
      ...(happened?.owners && { owners: happened.owners }),
      ...(source && { source }),
    })
    return { id }
  })
}
