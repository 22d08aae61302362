import { answerTo } from "~db/commit"
import { removeFile, storedFile } from "~db/files"
import { LARGEST_DOCUMENT } from "~domain/document-view"
import { Problem } from "~domain/problem"
import { cleanFileName } from "~domain/text/file-name"
import type { ParsedInputOf, ResultOf } from "~messages/protocol"

import { addDocument } from "./add"

/**
 * Attaches a file that a page put into the folder "imports". It is taken away there when it is attached, or refused; where the worker
 * died between, a later upkeep takes it away.
 */
export async function attachFile(asked: ParsedInputOf<"documents.attach">): Promise<ResultOf<"documents.attach">> {
  const { commandId, file, ...place } = asked
  // Asked again by a page that got no answer: the file may be gone already.
  const first = await answerTo<{ id: string }>(commandId)
  if (first) return first
  try {
    const stored = await storedFile({ folder: "imports", file })
    const name = cleanFileName(place.name)
    if (stored.size === 0) throw new Problem("document-empty", { name })
    if (stored.size > LARGEST_DOCUMENT) throw new Problem("document-too-large", { name, most: LARGEST_DOCUMENT })
    const bytes = new Uint8Array(await stored.arrayBuffer())
    return await addDocument({ name: "documents.attach", commandId }, { ...place, name, bytes })
  } finally {
    await removeFile("imports", file)
  }
}
