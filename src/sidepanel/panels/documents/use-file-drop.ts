import { type DragEvent, useState } from "react"

import type { DocumentSource } from "~domain/document"
import { Problem } from "~domain/problem"
import { useStatus } from "~ui/status"

/**
 * Files dragged onto an element, from the desktop or as a picture from a page. `isOver`: while they are held above it. An element within
 * that takes them itself comes first.
 */
export function useFileDrop(onFiles: (files: File[], source?: DocumentSource) => void) {
  const status = useStatus()
  const [isOver, setOver] = useState(false)

  const over = (event: DragEvent) => {
    if (event.defaultPrevented || !(hasFiles(event.dataTransfer) || isPicture(event.dataTransfer))) {
      setOver(false)
      return
    }
    event.preventDefault()
    event.dataTransfer.dropEffect = "copy"
    setOver(true)
  }

  return {
    isOver,
    zone: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        const { dataTransfer } = event
        if (event.defaultPrevented || !(hasFiles(dataTransfer) || isPicture(dataTransfer))) return
        event.preventDefault()
        const files = [...dataTransfer.files]
        if (files.length > 0) onFiles(files, sourceOf(dataTransfer))
        else status.fail(new Problem("drop-without-file", {}))
      },
    },
  }
}

const hasFiles = ({ types }: DataTransfer) => types.includes("Files")

/** A picture of a page comes as a file where the browser has it, else as an address, which nobody may follow here. */
const isPicture = ({ types }: DataTransfer) => types.includes("text/uri-list") && types.includes("text/html")

/** Where a picture was dragged from, as far as it is of the web. */
function sourceOf(data: DataTransfer): DocumentSource | undefined {
  const url = data.getData("text/uri-list").split(/\r?\n/)[0] ?? ""
  return /^https?:\/\//i.test(url) && url.length <= 2_000 ? { url } : undefined
}
