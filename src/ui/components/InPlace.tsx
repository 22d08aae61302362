import { type ReactNode, useEffect, useRef, useState } from "react"

import type { Provenance } from "~domain/contact"
import { Problem } from "~domain/problem"

import { useText } from "../text/use-text"
import { Button, IconButton } from "./Button"
import styles from "./InPlace.module.css"
import { ProblemNote } from "./ProblemNote"
import { useProvenance } from "./use-provenance"

type Props = {
  /** What the value is: "Job title". */
  label: string
  /** As it is edited; empty when there is none. */
  value: string
  /** As it is shown, when that differs. */
  shown?: string
  /** Where a click on the value leads; it is then edited by the pencil or F2. */
  href?: string
  provenance?: Provenance
  placeholder?: string
  /** How to write it, beneath the field. */
  hint?: string
  multiline?: boolean
  look?: "title" | "value"
  /** Opens in editing, to add a value. */
  startsEditing?: boolean
  /** Why the text can't be saved, in words; undefined when it can. */
  check?: (text: string) => string | undefined
  /**
   * Saves the text. Rejects with "changed-elsewhere" when the value is no longer the one that editing began with;
   * asked again with `overwrite` it saves all the same.
   */
  onSave: (text: string, overwrite: boolean) => Promise<unknown>
  onClose?: () => void
}

/** A value that becomes a text field where it stands: click, Enter or F2 edits, Enter saves, Escape cancels. */
export function InPlace(props: Props) {
  const [isEditing, setEditing] = useState(props.startsEditing ?? false)
  const [returnsFocus, setReturnsFocus] = useState(false)

  const close = (byKey: boolean) => {
    setEditing(false)
    setReturnsFocus(byKey)
    props.onClose?.()
  }

  if (isEditing) return <Editor {...props} close={close} />
  return <Shown {...props} focuses={returnsFocus} edit={() => setEditing(true)} />
}

type ShownProps = Props & { edit: () => void; focuses: boolean }

function Shown({ label, value, shown = value, href, provenance, placeholder, look, edit, focuses }: ShownProps) {
  const t = useText()
  const { host, describedBy, tip } = useProvenance(provenance)
  const text: ReactNode = value ? <bdi>{shown}</bdi> : <span className={styles.placeholder}>{placeholder}</span>

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the keys and the pointer of the control inside it
    <span
      className={styles.host}
      {...host}
      onKeyDown={(event) => {
        if (event.key === "F2") edit()
        host.onKeyDown(event)
      }}
    >
      {href ? (
        <>
          <a
            className={styles.link}
            href={href}
            {...(href.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {})}
            aria-describedby={describedBy}
            title={shown}
          >
            {text}
          </a>
          <IconButton
            className={styles.pencil}
            icon="edit"
            label={t("edit_value", { label, value: shown })}
            onClick={edit}
            autoFocus={focuses}
          />
        </>
      ) : (
        <button
          type="button"
          className={[styles.value, look === "title" && styles.title].filter(Boolean).join(" ")}
          aria-label={
            look === "title" ? undefined : t("edit_value", { label, value: value ? shown : (placeholder ?? "") })
          }
          aria-describedby={describedBy}
          onClick={edit}
          // biome-ignore lint/a11y/noAutofocus: the focus goes back to where editing began
          autoFocus={focuses}
        >
          {text}
        </button>
      )}
      {tip}
    </span>
  )
}

type EditorProps = Props & { close: (byKey: boolean) => void }

function Editor({ label, value, placeholder, hint, multiline, look, check, onSave, close }: EditorProps) {
  const t = useText()
  const [text, setText] = useState(value)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const [complaint, setComplaint] = useState<string>()
  const host = useRef<HTMLSpanElement>(null)
  // What editing began with: if the value changed since, that is for the worker to notice and the user to decide.
  const [saveAsBegun] = useState(() => onSave)
  const leaving = useLeavingText(text.trim() === value.trim() ? undefined : () => saveAsBegun(text.trim(), false))

  const leave = (byKey: boolean) => {
    leaving.current = undefined
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
      await (overwrite ? onSave : saveAsBegun)(text.trim(), overwrite)
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
      {multiline ? <textarea rows={4} {...field} /> : <input type="text" {...field} />}
      {hint && <span className={styles.hint}>{hint}</span>}
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

/** The panel moved on to another person while a value was being typed: what was typed is saved, and can be undone. */
function useLeavingText(save: (() => Promise<unknown>) | undefined) {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => () => void latest.current?.().catch(() => {}), [])
  return latest
}
