import { type KeyboardEvent, useRef, useState } from "react"

import { CALL_OUTCOMES } from "~domain/interaction-kinds"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import type { TextKey } from "~ui/text/catalogues"
import { OUTCOME_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useDraft } from "~ui/use-draft"

import type { LogKind } from "../view"
import { CallTimer } from "./CallTimer"
import { Chips } from "./Chips"
import { FollowUp } from "./FollowUp"
import styles from "./LogForm.module.css"
import { durationOf, emptyLog, FOLLOW_UP_DAYS, followUpIn, hasContent, type LogDraft, logDraftKey } from "./log-draft"

const WORDS: Record<LogKind, { field: TextKey; placeholder: TextKey; followUp: TextKey; saved: TextKey }> = {
  call: {
    field: "call_note",
    placeholder: "call_note_placeholder",
    followUp: "follow_up_call",
    saved: "status_call_logged",
  },
  note: { field: "note", placeholder: "note_placeholder", followUp: "follow_up_note", saved: "status_note_added" },
  meeting: {
    field: "meeting_note",
    placeholder: "meeting_note_placeholder",
    followUp: "follow_up_note",
    saved: "status_meeting_logged",
  },
}

type Props = { kind: LogKind; contactId: string; name: string; onClose: () => void }

/** What happened, in a line: Enter saves, and until it is saved every letter is in the store as a draft. */
export function LogForm({ kind, contactId, name, onClose }: Props) {
  const t = useText()
  const words = WORDS[kind]
  const draftKey = logDraftKey(kind, contactId)
  const draft = useDraft<LogDraft>(draftKey, emptyLog)
  const { form, change } = draft
  const log = useChange("interactions.log", words.saved)
  const [isEmpty, setEmpty] = useState(false)
  const dateField = useRef<HTMLInputElement>(null)
  // Trying again is the same call at the same time, and so the same command.
  const firstTry = useRef<{ form: LogDraft; now: number }>()

  const save = async () => {
    if (log.isPending) return
    if (!hasContent(form)) return setEmpty(true)
    const now = firstTry.current?.form === form ? firstTry.current.now : Date.now()
    firstTry.current = { form, now }
    await draft.settle()
    log.mutate(
      {
        interaction: {
          contactId,
          kind,
          at: now,
          text: form.text.trim() || undefined,
          ...(kind === "call" ? { direction: form.direction, outcome: form.outcome || undefined } : {}),
          durationSeconds: kind === "note" ? undefined : durationOf(form, now),
        },
        followUp: form.followUp ? { title: t(words.followUp, { name }), due: form.followUp } : undefined,
        draftKey,
      },
      {
        onSuccess() {
          draft.forget({ stored: true })
          onClose()
        },
      },
    )
  }

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") {
      event.stopPropagation()
      event.preventDefault()
      return onClose()
    }
    const isField = event.target instanceof HTMLTextAreaElement
    if (event.key === "Enter" && !event.shiftKey && (isField || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return void save()
    }
    if (event.altKey) followUpByKey(event)
  }

  // By the key's place, since Alt with a digit types another character on a Mac.
  const followUpByKey = (event: KeyboardEvent) => {
    const days = FOLLOW_UP_DAYS.find((count) => event.code === `Digit${count}`)
    if (days === undefined && event.code !== "KeyD") return
    event.preventDefault()
    if (days !== undefined) return change({ followUp: followUpIn(days) })
    dateField.current?.focus()
    dateField.current?.showPicker?.()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onKeyDown}
    >
      <textarea
        className={styles.text}
        aria-label={t(words.field)}
        placeholder={t(words.placeholder)}
        aria-describedby={isEmpty ? "log-complaint" : undefined}
        rows={3}
        maxLength={20_000}
        dir="auto"
        // The form opens on the user's own click or key, and the next thing they do is type.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        // What was begun is gone on with at its end.
        onFocus={(event) => event.target.setSelectionRange(form.text.length, form.text.length)}
        value={form.text}
        onChange={(event) => {
          setEmpty(false)
          change({ text: event.target.value })
        }}
      />
      {isEmpty && (
        <p className={styles.complaint} id="log-complaint" role="alert">
          {t(kind === "call" ? "log_call_empty" : "log_empty")}
        </p>
      )}
      {log.error && <ProblemNote problem={log.error} />}
      {kind === "call" && (
        <Chips
          label={t("outcome")}
          options={CALL_OUTCOMES.map((outcome) => ({ value: outcome, text: t(OUTCOME_TEXT[outcome]) }))}
          value={form.outcome}
          onChoose={(outcome) => change({ outcome })}
        />
      )}
      {kind === "call" && (
        <Chips
          label={t("direction")}
          options={[
            { value: "out", text: t("call_out") },
            { value: "in", text: t("call_in") },
          ]}
          value={form.direction}
          isRequired
          onChoose={(direction) => change({ direction: direction || "out" })}
        />
      )}
      {kind !== "note" && <CallTimer form={form} onChange={change} />}
      <FollowUp value={form.followUp} onChange={(followUp) => change({ followUp })} dateField={dateField} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" shortcut="Enter" disabled={log.isPending}>
          {t("save")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("close")}
        </Button>
        {draft.isKept && form.text !== "" && <span className={styles.kept}>{t("draft_kept")}</span>}
      </div>
    </form>
  )
}
