import { useId, useState } from "react"

import { LEAST_LENGTH, type Strength, strengthOf } from "~domain/passphrase"
import { Button } from "~ui/components/Button"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import styles from "./NewPassphrase.module.css"

type Props = { isBusy: boolean; onSet: (passphrase: string) => void; onCancel: () => void }

const STRENGTH: Record<Strength, TextKey> = {
  short: "passphrase_short",
  weak: "passphrase_weak",
  fair: "passphrase_fair",
  good: "passphrase_good",
}

/** A new passphrase, typed twice: one that was mistyped would lock every backup for good. */
export function NewPassphrase({ isBusy, onSet, onCancel }: Props) {
  const t = useText()
  const id = useId()
  const [first, setFirst] = useState("")
  const [second, setSecond] = useState("")
  const strength = strengthOf(first)
  const isReady = strength !== "short" && first === second

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isBusy) onSet(first)
      }}
    >
      <p className={styles.warning}>{t("passphrase_warning")}</p>
      <label htmlFor={`${id}first`}>{t("passphrase_new")}</label>
      <input
        id={`${id}first`}
        type="password"
        autoComplete="new-password"
        aria-describedby={`${id}hint`}
        value={first}
        onChange={(event) => setFirst(event.target.value)}
      />
      <p id={`${id}hint`} className={styles.hint} role="status">
        {first && t(STRENGTH[strength], { least: LEAST_LENGTH })}
      </p>
      <label htmlFor={`${id}second`}>{t("passphrase_again")}</label>
      <input
        id={`${id}second`}
        type="password"
        autoComplete="new-password"
        aria-describedby={`${id}same`}
        value={second}
        onChange={(event) => setSecond(event.target.value)}
      />
      <p id={`${id}same`} className={styles.hint} role="status">
        {second && first !== second && t("passphrase_differs")}
      </p>
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={!isReady || isBusy}>
          {t("passphrase_encrypt")}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
