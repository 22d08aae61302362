import { useEffect, useId, useRef, useState } from "react"

import { Problem } from "~domain/problem"

import { useText } from "../text/use-text"
import { type Typing, useStandards } from "../use-standards"
import { Button } from "./Button"
import styles from "./InPlace.module.css"
import { ProblemNote } from "./ProblemNote"
import { StandardNote, takeByKey } from "./StandardNote"

/** A value that is edited as text. */
export type EditedValue = {
  /** What the value is: "Job title". */
  label: string
  /** As it is edited; empty when there is none. */
  value: string
  placeholder?: string
  /** How to write it, beneath the field. */
  hint?: string
  multiline?: boolean
  /** A title is the page's first heading. */
  look?: "title" | "value"
  /** Why the text can't be saved, in words; undefined when it can. */
  check?: (text: string) => string | undefined
  /**
   * Saves the text. Rejects with "changed-elsewhere" when the value is no longer the one that editing began with;
   * asked again with `overwrite` it saves all the same. `was`: how the text was written before its standard form was taken.
   */
  onSave: (text: string, overwrite: boolean, was?: string) => Promise<unknown>
  /** What the contact would have with a text, for the standards to be held against; without, they say nothing of it. */
  held?: { field: string; of: (text: string) => Typing }
}

type Props = EditedValue & { close: (byKey: boolean) => void }

/** The text field of a value that is edited where it stands. */
export function InPlaceEditor({ label, value, placeholder, hint, multiline, look, check, onSave, held, close }: Props) {
  const t = useText()
  const [text, setText] = useState(value)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const [complaint, setComplaint] = useState<string>()
  const [taken, setTaken] = useState<{ fix: string; was: string }>()
  const host = useRef<HTMLSpanElement>(null)
  const noteId = useId()
  const suggestion = useStandards(held?.of(text.trim()))(held?.field ?? "", text)
  // What editing began with: if the value changed since, that is for the worker to notice and the user to decide.
  const [saveAsBegun] = useState(() => onSave)
  const isDirty = text.trim() !== value.trim() && !check?.(text.trim())
  const was = taken?.fix === text.trim() ? [taken.was] : []
  const settle = useLeavingText(isDirty && !isSaving ? () => saveAsBegun(text.trim(), false, ...was) : undefined)

  const take = (fix: string) => {
    setTaken({ fix, was: text.trim() })
    setText(fix)
    host.current?.querySelector<HTMLElement>("input, textarea")?.focus()
  }

  const leave = (byKey: boolean) => {
    settle()
    close(byKey)
  }

  const save = async (byKey: boolean, overwrite = false) => {
    if (isSaving) return
    if (text.trim() === value.trim() && !overwrite) return leave(byKey)
    const wrong = text.trim() ? check?.(text.trim()) : undefined
    setComplaint(wrong)
    if (wrong) return
    setSaving(true)
    try {
      await (overwrite ? onSave : saveAsBegun)(text.trim(), overwrite, ...was)
      leave(byKey)
    } catch (failure) {
      setProblem(failure)
      setSaving(false)
    }
  }

  const field = {
    className: look === "title" ? styles.titleField : undefined,
    "aria-label": label,
    "aria-invalid": complaint ? true : undefined,
    "aria-describedby": held && noteId,
    value: text,
    placeholder,
    readOnly: isSaving,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onKeyDown(event: React.KeyboardEvent) {
      if (event.nativeEvent.isComposing) return
      if (event.key === "Escape") {
        event.stopPropagation()
        event.preventDefault()
        leave(true)
      }
      takeByKey(event, suggestion, take)
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault()
        void save(true)
      }
    },
    onBlur(event: React.FocusEvent) {
      // Another window has the focus now, or a button of this very editor: the user isn't done here.
      if (!document.hasFocus() || host.current?.contains(event.relatedTarget) || problem) return
      void save(false)
    },
    // The field opens on the user's own click or key, and the next thing they do is type.
    autoFocus: true,
    onFocus: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.target.select(),
  }

  return (
    <span className={styles.editor} ref={host}>
      {look === "title" && <h1 className="unseen">{value}</h1>}
      {multiline ? <textarea rows={4} {...field} /> : <input type="text" {...field} />}
      {hint && <span className={styles.hint}>{hint}</span>}
      {held && <StandardNote id={noteId} suggestion={complaint ? undefined : suggestion} onTake={take} />}
      {complaint && (
        <span className={styles.complaint} role="alert">
          {complaint}
        </span>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {problem instanceof Problem && problem.code === "changed-elsewhere" && (
        <span className={styles.choice}>
          <Button look="primary" onClick={() => void save(true, true)}>
            {t("keep_mine")}
          </Button>
          <Button onClick={() => leave(true)}>{t("use_the_other")}</Button>
        </span>
      )}
    </span>
  )
}

/**
 * The panel moved on to another person while a value was being typed: what was typed is saved, and can be undone.
 * @returns says that the text is saved or given up; a render that comes before the field is gone can't unsay it
 */
function useLeavingText(save: (() => Promise<unknown>) | undefined): () => void {
  const latest = useRef(save)
  const isSettled = useRef(false)
  useEffect(() => {
    latest.current = save
  })
  useEffect(
    () => () => {
      if (!isSettled.current) void latest.current?.().catch(() => {})
    },
    [],
  )
  return () => {
    isSettled.current = true
  }
}
