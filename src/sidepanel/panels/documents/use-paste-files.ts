import { useEffect, useRef } from "react"

import { localDay } from "~domain/due"
import { useText } from "~ui/text/use-text"
import { isTyping } from "~ui/use-keys"

/** Files and pictures that are pasted into the page while nobody types. */
export function usePasteFiles(onFiles: (files: File[]) => void): void {
  const t = useText()
  const take = (files: File[]) =>
    onFiles(files.map((file) => (isNameless(file) ? named(file, t("pasted_image")) : file)))
  const current = useRef(take)
  useEffect(() => {
    current.current = take
  })

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0 || event.defaultPrevented || isTyping(event.target)) return
      event.preventDefault()
      current.current(files)
    }
    document.addEventListener("paste", onPaste)
    return () => document.removeEventListener("paste", onPaste)
  }, [])
}

/** Browsers give every picture of the clipboard the same name. */
const isNameless = ({ name }: File) => /^(?:image\.\w+)?$/.test(name)

function named(file: File, what: string): File {
  const now = new Date()
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(".")
  return new File([file], `${what} ${localDay(now)} ${time}.${file.name.split(".").at(-1) || "png"}`, {
    type: file.type,
  })
}
