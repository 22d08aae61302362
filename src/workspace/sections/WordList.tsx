import { useId, useState } from "react"

import { Button, IconButton } from "~ui/components/Button"
import { useText } from "~ui/text/use-text"

import styles from "./WordList.module.css"

type Props = {
  label: string
  words: string[]
  placeholder: string
  /** Words are names: their capitals stay. */
  isCased?: boolean
  /** Why a word can't be added, in words. */
  check: (word: string) => string | undefined
  onChange: (words: string[]) => void
}

/** A short list of words, added to and taken from. */
export function WordList({ label, words, placeholder, isCased, check, onChange }: Props) {
  const t = useText()
  const id = useId()
  const [text, setText] = useState("")
  const [complaint, setComplaint] = useState<string>()

  const add = () => {
    const word = isCased ? text.trim() : text.trim().toLowerCase().replace(/^@/, "")
    if (word === "") return
    const wrong = check(word)
    setComplaint(wrong)
    if (wrong) return
    setText("")
    if (!words.includes(word)) onChange([...words, word])
  }

  return (
    <div className={styles.list}>
      <label htmlFor={id}>{label}</label>
      {words.length > 0 && (
        <ul className={styles.words} aria-label={label}>
          {words.map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <IconButton
                icon="close"
                label={t("remove_value", { label, value: word })}
                onClick={() => onChange(words.filter((one) => one !== word))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          aria-invalid={complaint ? true : undefined}
          aria-describedby={complaint ? `${id}-complaint` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setComplaint(undefined)
          }}
        />
        <Button type="submit">{t("add")}</Button>
      </form>
      {complaint && (
        <p className={styles.complaint} id={`${id}-complaint`} role="alert">
          {complaint}
        </p>
      )}
    </div>
  )
}
