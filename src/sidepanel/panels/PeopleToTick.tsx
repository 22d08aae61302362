import { useRef, useState } from "react"

import type { PersonOnScreen, Screen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { ContactLine } from "~ui/components/ContactLine"
import { Icon } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"
import { callKey } from "../row-keys"
import { useSaveSeveral } from "../use-save-several"
import type { OpenContact } from "../view"
import styles from "./PeopleToTick.module.css"

type Props = {
  screen: Screen
  onPick: (personKey: string) => void
  onOpen: OpenContact
}

/** A page of several people: ticked and saved in one go. */
export function PeopleToTick({ screen, onPick, onOpen }: Props) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const fresh = screen.people.filter(({ known }) => !known)
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  // Whoever asked to be erased is ticked by hand alone.
  const isTicked = ({ key, erasedAt }: PersonOnScreen) => toggled.has(key) === (erasedAt !== undefined)
  const ticked = fresh.filter(isTicked)
  const saving = useSaveSeveral()
  const call = (row: number) => {
    const person = screen.people[row]
    if (person?.known) onOpen(person.known.id, "call")
    else if (person) onPick(person.key)
  }
  useKeys({ ...callKey(list, call), s: ticked.length > 0 ? () => saving.save(ticked) : undefined })

  const toggle = (key: string) => {
    const next = new Set(toggled)
    if (!next.delete(key)) next.add(key)
    setToggled(next)
  }
  const toggleAll = () => {
    const isWanted = ticked.length < fresh.length
    setToggled(new Set(fresh.filter(({ erasedAt }) => isWanted === (erasedAt !== undefined)).map(({ key }) => key)))
  }

  return (
    <section className={styles.people}>
      <h1>{t("people_on_page", { count: screen.people.length })}</h1>
      {screen.partial && <p className={styles.partial}>{t("people_partial")}</p>}
      {fresh.length > 0 && (
        <div className={styles.bar}>
          <label className={styles.all}>
            <input
              type="checkbox"
              checked={ticked.length === fresh.length}
              ref={(box) => {
                if (box) box.indeterminate = ticked.length > 0 && ticked.length < fresh.length
              }}
              onChange={toggleAll}
            />
            {t("select_all")}
          </label>
          <Button
            look="primary"
            shortcut="s"
            disabled={ticked.length === 0 || saving.isSaving}
            onClick={() => saving.save(ticked)}
          >
            {t("save_people", { count: ticked.length })}
          </Button>
        </div>
      )}
      {saving.isSaving && (
        <progress className={styles.progress} aria-label={t("saving")} value={saving.done} max={saving.total} />
      )}
      {saving.problem !== undefined && <ProblemNote problem={saving.problem} />}
      {saving.doubtful.size > 0 && (
        <p className={styles.doubt} role="status">
          {t("people_doubtful", { count: saving.doubtful.size })}
        </p>
      )}
      <ul ref={list}>
        {screen.people.map((person) => (
          <Row
            key={person.key}
            person={person}
            isTicked={isTicked(person)}
            doubt={saving.doubtful.get(person.key)}
            onToggle={() => toggle(person.key)}
            onOpen={() => (person.known ? onOpen(person.known.id) : onPick(person.key))}
          />
        ))}
      </ul>
    </section>
  )
}

type RowProps = {
  person: PersonOnScreen
  isTicked: boolean
  /** Who in the store may be the same person. */
  doubt?: string
  onToggle: () => void
  onOpen: () => void
}

function Row({ person: { captured, known, erasedAt }, isTicked, doubt, onToggle, onOpen }: RowProps) {
  const t = useText()
  const name = known?.fullName ?? captured.fullName ?? captured.emails[0] ?? captured.phones[0] ?? t("unnamed")
  const email = [...captured.emails, ...captured.phones].find((way) => way !== name)
  const shown = known ?? { ...captured, fullName: name, email }

  return (
    <li className={styles.row}>
      {known ? (
        <span className={styles.known} title={t("known")}>
          <Icon name="check" />
          <span className="unseen">{t("known")}</span>
        </span>
      ) : (
        <input type="checkbox" aria-label={t("select_person", { name })} checked={isTicked} onChange={onToggle} />
      )}
      <button type="button" data-row className={styles.open} onClick={onOpen}>
        <ContactLine contact={shown} />
        {erasedAt && <span className={styles.doubtful}>{t("was_erased_short")}</span>}
        {doubt && <span className={styles.doubtful}>{t("maybe_same", { name: doubt })}</span>}
      </button>
    </li>
  )
}
