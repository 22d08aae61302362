import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from "react"

import type { CapturedContact } from "~domain/captured"
import { ContactLine } from "~ui/components/ContactLine"
import { Icon } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import { personWritten } from "~ui/person-form"
import { contactQueries } from "~ui/queries/contacts"
import { useText } from "~ui/text/use-text"

import styles from "./Search.module.css"

type Props = {
  field: RefObject<HTMLInputElement>
  onOpen: (contactId: string) => void
  onCreate: (person: CapturedContact) => void
}

/** Finds as one types. With an empty field it offers the people last dealt with; with no result, to write the person down. */
export function Search({ field, onOpen, onCreate }: Props) {
  const t = useText()
  const listId = useId()
  const [text, setText] = useState("")
  const [isOpen, setOpen] = useState(false)
  const [marked, setMarked] = useState(0)
  const wanted = text.trim()
  const found = useQuery({
    ...contactQueries.search(wanted),
    enabled: isOpen && wanted !== "",
    // The results of the letter before stay until the new ones are there, so that the list doesn't flicker.
    placeholderData: keepPreviousData,
  })

  const recent = useQuery({ ...contactQueries.recent(), enabled: isOpen })
  const people = (wanted === "" ? recent.data : found.data) ?? []
  const canCreate = wanted !== "" && found.data !== undefined && !found.isPlaceholderData
  const choices = people.length + (canCreate ? 1 : 0)

  const close = () => {
    setOpen(false)
    setText("")
    setMarked(0)
    field.current?.blur()
  }
  const choose = (index: number) => {
    const person = people[index]
    if (person) onOpen(person.id)
    else if (canCreate) onCreate(personWritten(wanted))
    else return
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices > 0) {
      event.preventDefault()
      setMarked((marked + step + choices) % choices)
    } else if (event.key === "Enter") {
      event.preventDefault()
      choose(marked)
    } else if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  const optionId = (index: number) => `${listId}-${index}`
  const option = (index: number) => ({
    id: optionId(index),
    isMarked: index === marked,
    onMark: () => setMarked(index),
    onChoose: () => choose(index),
  })
  const isShown = isOpen && (wanted !== "" || people.length > 0)

  return (
    // biome-ignore lint/a11y/useSemanticElements: React 18 doesn't know the search element
    <div role="search" className={styles.search}>
      <div className={styles.box}>
        <span className={styles.glass}>
          <Icon name="search" />
        </span>
        <input
          ref={field}
          type="search"
          aria-label={t("search_contacts")}
          placeholder={t("search_contacts")}
          aria-keyshortcuts="/ Control+k"
          aria-controls={isShown ? listId : undefined}
          aria-activedescendant={isShown && choices > 0 ? optionId(marked) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setMarked(0)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {!isOpen && <kbd className={styles.key}>/</kbd>}
      </div>
      {isShown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field keeps the focus, so that a click on a result isn't lost to its closing
        <div className={styles.results} onMouseDown={(event) => event.preventDefault()}>
          {found.isError && <ProblemNote problem={found.error} onRetry={() => void found.refetch()} />}
          {canCreate && people.length === 0 && <p className={styles.none}>{t("search_none", { text: wanted })}</p>}
          <div role="listbox" id={listId} aria-label={t(wanted === "" ? "recent_people" : "search_results")}>
            {people.map((person, index) => (
              <Option key={person.id} {...option(index)}>
                <ContactLine contact={person} />
              </Option>
            ))}
            {canCreate && (
              <Option {...option(people.length)}>
                <span className={styles.create}>
                  <Icon name="add" />
                  {t("create_named", { text: wanted })}
                </span>
              </Option>
            )}
          </div>
        </div>
      )}
      <span className="unseen" role="status">
        {isShown && canCreate ? t("search_count", { count: people.length }) : ""}
      </span>
    </div>
  )
}

type OptionProps = { id: string; isMarked: boolean; onMark: () => void; onChoose: () => void; children: ReactNode }

function Option({ id, isMarked, onMark, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which keeps the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      className={styles.option}
      onClick={onChoose}
      onMouseMove={onMark}
    >
      {children}
    </div>
  )
}
