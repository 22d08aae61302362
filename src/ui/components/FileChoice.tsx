import { useRef } from "react"

import { Button } from "./Button"

type Props = { label: string; isBusy: boolean; onChoose: (file: File) => void }

/** A button that asks for a file. */
export function FileChoice({ label, isBusy, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null)

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.gz,application/json,application/gzip"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after a failure.
          event.target.value = ""
          if (file) onChoose(file)
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
