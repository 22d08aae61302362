import type { DocumentRecord, DocumentSource } from "~domain/document"
import { LARGEST_DOCUMENT, viewOf } from "~domain/document-view"
import { Problem } from "~domain/problem"
import type { ResultOf } from "~messages/protocol"

import { askWorker } from "./client"
import { dropFile, offerDownload, putFile, takeFile } from "./store-files"

type Place = { contactId: string; interactionId?: string }

/**
 * Attaches a file of the user's.
 * @param source of the page it was dragged from
 * @param commandId of the change: tried again under it, it is done once
 * @throws Problem "document-too-large", "document-unreadable", "store-full", and the worker's own
 */
export async function attachDocument(
  commandId: string,
  place: Place,
  file: File,
  source?: DocumentSource,
): Promise<ResultOf<"documents.attach">> {
  const { name } = file
  // Not even copied.
  if (file.size > LARGEST_DOCUMENT) throw new Problem("document-too-large", { name, most: LARGEST_DOCUMENT })
  const put = await putFile(file).catch((cause) => {
    const isFull = cause?.name === "QuotaExceededError"
    throw isFull ? new Problem("store-full", {}, { cause }) : new Problem("document-unreadable", { name }, { cause })
  })
  try {
    return await askWorker("documents.attach", { ...place, commandId, file: put, name: name.slice(-2_000), source })
  } finally {
    await dropFile(put)
  }
}

/** The bytes of a document, in this page's memory, with a type that nothing opens as a page. */
export async function documentBytes({ id, type }: DocumentRecord): Promise<Blob> {
  const { file } = await askWorker("documents.open", { id })
  const view = viewOf(type)
  return new Blob([await takeFile(file)], {
    type: view === "image" || view === "pdf" ? type : "application/octet-stream",
  })
}

/** Offers a document for saving under its name. */
export async function saveDocument(document: DocumentRecord): Promise<void> {
  const bytes = await documentBytes(document)
  offerDownload(new Blob([bytes], { type: "application/octet-stream" }), document.name)
}

/**
 * Opens a PDF in a tab. Its type is ours to say, so the browser gives it to its own viewer, which stands apart from this extension
 * (Firefox's pdf.js has an origin of its own, Chrome's viewer is an extension and a sandboxed plugin), even where it is no PDF at all.
 */
export function openInTab(pdf: Blob): void {
  const url = URL.createObjectURL(pdf)
  window.open(url, "_blank", "noopener")
  // The tab has it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
