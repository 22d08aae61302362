import { useId, useState } from "react"

import { useText } from "../text/use-text"
import { Button } from "./Button"
import styles from "./TypedWord.module.css"

type Props = {
  /** What must be typed. */
  word: string
  action: string
  isBusy: boolean
  onConfirm: () => void
}

/** For what can't be taken back: a word typed by hand, since a click can slip. */
export function TypedWord({ word, action, isBusy, onConfirm }: Props) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState("")
  const isTyped = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTyped || isBusy) return
        setTyped("")
        onConfirm()
      }}
    >
      <label htmlFor={id}>{t("type_word", { word })}</label>
      <input id={id} type="text" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button type="submit" look="danger" disabled={!isTyped || isBusy}>
        {action}
      </Button>
    </form>
  )
}
