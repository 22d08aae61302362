import { useState } from "react"

import type { Interaction } from "~domain/interaction"
import type { InteractionKind } from "~domain/interaction-kinds"
import { Button, IconButton } from "~ui/components/Button"
import { Icon, type IconName } from "~ui/components/Icon"
import { whyText } from "~ui/text/lead-text"
import { KIND_TEXT, OUTCOME_TEXT, SIGNAL_TEXT } from "~ui/text/names"
import { type Names, useNames } from "~ui/text/use-names"
import { type Text, useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { AttachButton } from "./documents/AttachButton"
import { EntryDocuments } from "./documents/EntryDocuments"
import { useAttach } from "./documents/use-attach"
import { useFileDrop } from "./documents/use-file-drop"
import { EntryForm } from "./EntryForm"
import styles from "./TimelineEntry.module.css"

type Props = { interaction: Interaction }

const LONG = 400

/** What somebody wrote can be corrected; what happened by itself can only be taken out. */
const WRITTEN: InteractionKind[] = ["email", "call", "meeting", "note"]

/** What happened, when, and its words; changed or deleted in place. */
export function TimelineEntry({ interaction }: Props) {
  const t = useText()
  const formats = useFormats()
  const remove = useChange("interactions.delete", "status_entry_deleted")
  const dismiss = useChange("signals.dismiss", "status_signal_dismissed")
  const [isEditing, setEditing] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const attach = useAttach(interaction.contactId, interaction.id)
  const drop = useFileDrop(attach.attach)
  const { kind, at, text = "", subject } = interaction
  const names = useNames()
  const title = titleOf(t, names, interaction)
  const about = { what: title, when: formats.day(new Date(at)) }
  const canEdit = WRITTEN.includes(kind)
  const isSignal = kind === "signal"
  // What is no signal teaches; anything else is only taken out.
  const takeOut = () => {
    const { id, contactId, rule, signal = "" } = interaction
    if (isSignal) dismiss.mutate({ id, contactId, rule: rule || signal, quote: text || signal })
    else remove.mutate({ id })
  }
  const facts = [
    interaction.outcome && t(OUTCOME_TEXT[interaction.outcome]),
    interaction.reason && whyText(t, interaction.reason),
    interaction.by?.startsWith("rule:") ? t("entry_by_rule") : undefined,
    interaction.durationSeconds && formats.duration(interaction.durationSeconds),
  ].filter(Boolean)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a row that keys move through; what it does, its buttons do too
    <div
      className={styles.entry}
      data-row
      data-drop={drop.isOver || undefined}
      {...drop.zone}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        if (event.key === "Enter" && canEdit) setEditing(true)
        else if (event.key === "Delete") takeOut()
        else return
        event.preventDefault()
      }}
    >
      <span className={styles.icon} data-kind={kind}>
        <Icon name={kind === "email" ? "mail" : (kind satisfies IconName)} />
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.title}>{title}</span>
          {facts.map((fact) => (
            <span key={fact} className={styles.fact}>
              {fact}
            </span>
          ))}
          <time dateTime={new Date(at).toISOString()} title={formats.moment(new Date(at))} className={styles.time}>
            {formats.ago(at)}
          </time>
        </div>
        {subject && <bdi className={styles.subject}>{subject}</bdi>}
        {isEditing ? (
          <EntryForm interaction={interaction} onClose={() => setEditing(false)} />
        ) : (
          text && (
            <p className={styles.text} dir="auto">
              {isWhole || text.length <= LONG ? text : `${text.slice(0, LONG)}…`}
            </p>
          )
        )}
        {text.length > LONG && !isEditing && (
          <Button look="quiet" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? "show_less" : "show_all")}
          </Button>
        )}
      </div>
      {!isEditing && (
        <span className={styles.actions}>
          <AttachButton isIcon label={t("attach_to_entry", about)} onFiles={attach.attach} />
          {canEdit && <IconButton icon="edit" label={t("edit_entry", about)} onClick={() => setEditing(true)} />}
          <IconButton
            icon={isSignal ? "close" : "trash"}
            label={isSignal ? t("signal_dismiss", { signal: title }) : t("delete_entry", about)}
            disabled={remove.isPending || dismiss.isPending}
            onClick={takeOut}
          />
        </span>
      )}
      <EntryDocuments interaction={interaction} title={title} attach={attach} />
    </div>
  )
}

function titleOf(t: Text, names: Names, { kind, direction, from = "", to, signal }: Interaction): string {
  if (kind === "call" && direction) return t(direction === "in" ? "entry_call_in" : "entry_call_out")
  if (kind === "email" && direction) return t(direction === "in" ? "entry_mail_in" : "entry_mail_out")
  if (kind === "stage-change" && to) return t("entry_stage", { from: names.stage(from), to: names.stage(to) })
  if (kind === "signal" && signal) return t("entry_signal", { signal: t(SIGNAL_TEXT[signal]) })
  if (kind === "handover") {
    if (direction === "in") return t("entry_handover_in")
    return to ? t("entry_handover_to", { to }) : t("entry_handover_out")
  }
  return t(KIND_TEXT[kind])
}
