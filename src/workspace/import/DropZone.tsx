import { type DragEvent, useState } from "react"

import { FileChoice } from "~ui/components/FileChoice"
import { useText } from "~ui/text/use-text"

import styles from "./DropZone.module.css"

type Props = { isBusy: boolean; onFile: (file: File) => void }

const FILES = ".vcf,.vcard,.csv,.tsv,.txt,.json,text/vcard,text/x-vcard,text/csv,application/json"

/** A place to drop a file, with a button that does the same. */
export function DropZone({ isBusy, onFile }: Props) {
  const t = useText()
  const [isOver, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !isBusy) onFile(file)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard.
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t("import_drop")}</p>
      <FileChoice label={t("import_choose")} look="primary" isBusy={isBusy} accept={FILES} onChoose={onFile} />
    </div>
  )
}
