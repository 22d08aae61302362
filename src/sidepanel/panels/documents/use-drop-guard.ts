import { useEffect } from "react"

/** A file that is dropped beside whatever takes files would take this page's place. */
export function useDropGuard(): void {
  useEffect(() => {
    const keepPage = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault()
    }
    window.addEventListener("dragover", keepPage)
    window.addEventListener("drop", keepPage)
    return () => {
      window.removeEventListener("dragover", keepPage)
      window.removeEventListener("drop", keepPage)
    }
  }, [])
}
