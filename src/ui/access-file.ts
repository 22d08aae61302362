import type { DocumentRecord } from "~domain/document"
import { Problem } from "~domain/problem"
import type { AccessReport } from "~messages/stewardship"

import { dataUrl } from "./data-url"
import { documentBytes } from "./document-files"

/**
 * Everything that is held on somebody as one file of JSON, the documents' bytes in base64: it is handed over as it is. One document after
 * another passes through memory. Of one whose bytes the browser has lost, `bytes` is null.
 */
export async function accessFile({ documents, ...rest }: AccessReport): Promise<Blob> {
  const parts: BlobPart[] = [JSON.stringify(rest, null, 2).replace(/\n}$/, ',\n  "documents": [')]
  for (const [at, document] of documents.entries()) {
    const bytes = await base64Of(document)
    const start = `${at > 0 ? "," : ""}\n    ${JSON.stringify(document).slice(0, -1)},"bytes":`
    // As a blob the browser may keep it out of memory.
    parts.push(new Blob([start, bytes === null ? "null" : `"${bytes}"`, "}"]))
  }
  return new Blob([...parts, "]\n}\n"], { type: "application/json" })
}

async function base64Of(document: DocumentRecord): Promise<string | null> {
  const bytes = await documentBytes(document).catch((failure) => {
    if (failure instanceof Problem && failure.code === "document-lost") return null
    throw failure
  })
  return bytes && (await dataUrl(bytes)).replace(/^[^,]*,/, "")
}
