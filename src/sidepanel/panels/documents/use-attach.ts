import { useRef, useState } from "react"

import type { DocumentSource } from "~domain/document"
import { attachDocument } from "~ui/document-files"
import { useStatus } from "~ui/status"

/** A file on its way in: waiting for its turn, being read, or refused. */
export type Attaching = { id: string; name: string; failure?: unknown }

export type Attach = {
  /** Those that are not in yet, and those that were refused. */
  files: Attaching[]
  attach: (chosen: Iterable<File>, source?: DocumentSource) => void
  /** Takes a refused one off the list, or leaves one out that waits for its turn. */
  leaveOut: (id: string) => void
}

/**
 * Attaches files to a contact, or to something that happened with them: one after another, each with its own result, and one Undo for all
 * that were chosen together.
 */
export function useAttach(contactId: string, interactionId?: string): Attach {
  const status = useStatus()
  const [files, setFiles] = useState<Attaching[]>([])
  const leftOut = useRef(new Set<string>())

  const leaveOut = (id: string) => {
    leftOut.current.add(id)
    setFiles((all) => all.filter((one) => one.id !== id))
  }

  async function attach(chosen: Iterable<File>, source?: DocumentSource): Promise<void> {
    const added = Array.from(chosen, (file) => ({ id: crypto.randomUUID(), name: file.name, file }))
    const names = new Set(added.map(({ name }) => name))
    // Whoever tries a file again has read why it was refused.
    setFiles((all) => [
      ...all.filter(({ failure, name }) => !failure || !names.has(name)),
      ...added.map(({ id, name }) => ({ id, name })),
    ])
    const seqs: number[] = []
    for (const { id, file } of added) {
      if (leftOut.current.has(id)) continue
      try {
        seqs.push((await attachDocument(id, { contactId, interactionId }, file, source)).seq)
        setFiles((all) => all.filter((one) => one.id !== id))
      } catch (failure) {
        setFiles((all) => all.map((one) => (one.id === id ? { ...one, failure } : one)))
      }
    }
    if (seqs.length > 0) status.say("status_attached", seqs, { count: seqs.length })
  }

  return { files, attach: (chosen, source) => void attach(chosen, source), leaveOut }
}
