import { useState } from "react"

import { Button } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"

import styles from "./ReasonForm.module.css"

type Props = {
  label: string
  action: string
  isBusy?: boolean
  onReason: (reason: string) => void
  onClose: () => void
}

/** Why something is done, in a few words: Enter does it, Escape leaves it. */
export function ReasonForm({ label, action, isBusy, onReason, onClose }: Props) {
  const t = useText()
  const [reason, setReason] = useState("")
  const [isMissing, setMissing] = useState(false)

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onReason(reason.trim())
        else setMissing(true)
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        aria-invalid={isMissing || undefined}
        maxLength={300}
        value={reason}
        // It opens on the user's own choice, and the next thing they do is type.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onChange={(event) => {
          setReason(event.target.value)
          setMissing(false)
        }}
      />
      {isMissing && (
        <p className={styles.missing} role="alert">
          {t("disqualify_reason_missing")}
        </p>
      )}
      <span className={styles.actions}>
        <Button type="submit" look="primary" disabled={isBusy}>
          {action}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </span>
    </form>
  )
}
