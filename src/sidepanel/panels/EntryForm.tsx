import { type KeyboardEvent, useState } from "react"

import type { Interaction } from "~domain/interaction"
import { CALL_OUTCOMES } from "~domain/interaction-kinds"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { KIND_TEXT, OUTCOME_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { Chips } from "./Chips"
import styles from "./EntryForm.module.css"

type Props = { interaction: Interaction; onClose: () => void }

/** Corrects an entry of the timeline: its words, and how a call went. */
export function EntryForm({ interaction, onClose }: Props) {
  const t = useText()
  const update = useChange("interactions.update")
  const [text, setText] = useState(interaction.text ?? "")
  const [outcome, setOutcome] = useState<NonNullable<Interaction["outcome"]> | "">(interaction.outcome ?? "")

  const save = () => {
    if (update.isPending) return
    const changes = { text: text.trim(), ...(outcome ? { outcome } : {}) }
    update.mutate({ id: interaction.id, changes }, { onSuccess: onClose })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault()
      save()
    }
  }

  return (
    <form
      className={styles.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        aria-label={t("edit_words", { what: t(KIND_TEXT[interaction.kind]) })}
        rows={3}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form opens on the user's own click
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {interaction.kind === "call" && (
        <Chips
          label={t("outcome")}
          options={CALL_OUTCOMES.map((value) => ({ value, text: t(OUTCOME_TEXT[value]) }))}
          value={outcome}
          isRequired
          onChoose={setOutcome}
        />
      )}
      {update.error && <ProblemNote problem={update.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={update.isPending}>
          {t("save")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
