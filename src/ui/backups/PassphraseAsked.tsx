import { useId, useState } from "react"

import { Button } from "../components/Button"
import { useText } from "../text/use-text"
import styles from "./PassphraseAsked.module.css"

type Props = { isBusy: boolean; onType: (passphrase: string) => void }

/** The backup that was chosen is encrypted. */
export function PassphraseAsked({ isBusy, onType }: Props) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState("")

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed && !isBusy) onType(typed)
      }}
    >
      <label htmlFor={id}>{t("passphrase_of_backup")}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" disabled={isBusy || typed === ""}>
        {t("open_backup")}
      </Button>
    </form>
  )
}
