import { useRef } from "react"

import { Button } from "./Button"

type Props = {
  label: string
  isBusy: boolean
  /** Endings and types of the files that may be chosen, as the browser takes them. */
  accept?: string
  look?: "primary" | "plain"
  onChoose: (file: File) => void
}

const BACKUPS = ".json,.gz,.encrypted,application/json,application/gzip"

/** A button that asks for a file. */
export function FileChoice({ label, isBusy, accept = BACKUPS, look, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null)

  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after a failure.
          event.target.value = ""
          if (file) onChoose(file)
        }}
      />
      <Button look={look} disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
