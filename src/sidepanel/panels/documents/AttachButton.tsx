import { useRef } from "react"

import { Button, IconButton } from "~ui/components/Button"

type Props = { label: string; isIcon?: boolean; onFiles: (files: File[]) => void }

/** A button that asks for files, of any kind and as many as wanted. */
export function AttachButton({ label, isIcon, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const ask = () => input.current?.click()

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file may be chosen again after a failure.
          event.target.value = ""
          if (files.length > 0) onFiles(files)
        }}
      />
      {isIcon ? (
        <IconButton icon="attach" label={label} onClick={ask} />
      ) : (
        <Button look="quiet" icon="attach" onClick={ask}>
          {label}
        </Button>
      )}
    </>
  )
}
