import { useMutation } from "@tanstack/react-query"
import { useState } from "react"

import type { CapturedContact } from "~domain/captured"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useText } from "~ui/text/use-text"

import styles from "./PasteText.module.css"

type Props = { tabId: number; onPerson: (person: CapturedContact) => void }

/** Picks the person by hand: from a signature or a header pasted here. */
export function PasteText({ tabId, onPerson }: Props) {
  const t = useText()
  const [text, setText] = useState("")
  const read = useMutation({
    mutationFn: () => askWorker("screen.readText", { tabId, text }),
    onSuccess: (people) => people.length === 1 && people[0] && onPerson(people[0]),
  })
  const found = read.data ?? []

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        read.mutate()
      }}
    >
      <textarea
        aria-label={t("paste_text")}
        placeholder={t("paste_text_placeholder")}
        rows={3}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabled={text.trim() === "" || read.isPending}>
        {t("find_person")}
      </Button>
      {read.error && <ProblemNote problem={read.error} />}
      {read.isSuccess && found.length === 0 && <p role="status">{t("paste_none")}</p>}
      {found.length > 1 && (
        <ul className={styles.found}>
          {found.map((person) => {
            const name = person.fullName ?? person.emails[0] ?? person.phones[0] ?? t("unnamed")
            return (
              <li key={`${name} ${person.emails[0]}`}>
                <Button onClick={() => onPerson(person)}>{name}</Button>
              </li>
            )
          })}
        </ul>
      )}
    </form>
  )
}
