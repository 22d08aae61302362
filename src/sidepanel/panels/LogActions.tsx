import { useQuery } from "@tanstack/react-query"

import { shownMailOf } from "~domain/signals/shown-mail"
import type { Screen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { Icon, type IconName } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import { draftQueries } from "~ui/queries/drafts"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import { LOG_KINDS, type LogKind } from "../view"
import styles from "./LogActions.module.css"
import { logDraftKey } from "./log-draft"

const BUTTONS: Record<
  LogKind,
  { text: TextKey; short: TextKey; icon: IconName; shortcut: string; unfinished: TextKey }
> = {
  call: { text: "log_call", short: "log_call_short", icon: "call", shortcut: "c", unfinished: "unfinished_call" },
  note: { text: "add_note", short: "add_note_short", icon: "note", shortcut: "n", unfinished: "unfinished_note" },
  meeting: {
    text: "log_meeting",
    short: "log_meeting_short",
    icon: "meeting",
    shortcut: "m",
    unfinished: "unfinished_meeting",
  },
}

type Props = {
  contactId: string
  screen?: Screen
  form?: LogKind
  onForm: (form: LogKind | undefined) => void
}

/** One key or click to write down what happened. */
export function LogActions({ contactId, screen, form, onForm }: Props) {
  const t = useText()
  const log = useChange("interactions.log", "status_mail_logged")
  const mail = screen?.mail
  const isLogged = mail?.loggedFor.includes(contactId) ?? false

  const logMail = () => {
    if (!mail || isLogged || log.isPending) return
    const address = screen?.people.find(({ known }) => known?.id === contactId)?.captured.emails[0]
    const { head, ...entry } = shownMailOf(mail, { url: screen?.url, address, now: Date.now() })
    log.mutate({ interaction: { ...entry, contactId, kind: "email" }, head })
  }

  useKeys({ l: mail && !isLogged ? logMail : undefined })

  return (
    <div className={styles.actions}>
      {LOG_KINDS.map((kind) => (
        <Button
          key={kind}
          look={kind === "call" ? "primary" : "plain"}
          icon={BUTTONS[kind].icon}
          shortcut={BUTTONS[kind].shortcut}
          aria-label={t(BUTTONS[kind].text)}
          title={`${t(BUTTONS[kind].text)} (${BUTTONS[kind].shortcut.toUpperCase()})`}
          aria-expanded={form === kind}
          onClick={() => onForm(form === kind ? undefined : kind)}
        >
          {t(BUTTONS[kind].short)}
        </Button>
      ))}
      {mail &&
        (isLogged ? (
          <span className={styles.logged}>
            <Icon name="check" />
            {t("logged")}
          </span>
        ) : (
          <Button
            icon="mail"
            shortcut="l"
            aria-label={t("log_mail")}
            title={`${t("log_mail")} (L)`}
            disabled={log.isPending}
            onClick={logMail}
          >
            {t("log_mail_short")}
          </Button>
        ))}
      {log.error && <ProblemNote problem={log.error} />}
      {LOG_KINDS.filter((kind) => kind !== form).map((kind) => (
        <Unfinished key={kind} kind={kind} contactId={contactId} onContinue={() => onForm(kind)} />
      ))}
    </div>
  )
}

type UnfinishedProps = { kind: LogKind; contactId: string; onContinue: () => void }

/** A text that was begun and not saved, perhaps in another window or before a crash. */
function Unfinished({ kind, contactId, onContinue }: UnfinishedProps) {
  const t = useText()
  const draft = useQuery(draftQueries.one(logDraftKey(kind, contactId)))
  const text = String(draft.data?.value.text ?? "").trim()

  if (text === "") return null
  return (
    <button type="button" className={styles.unfinished} onClick={onContinue}>
      <Icon name="edit" />
      <span>{t(BUTTONS[kind].unfinished)}</span>
      <bdi>{text}</bdi>
    </button>
  )
}
