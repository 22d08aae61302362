import { useInfiniteQuery } from "@tanstack/react-query"

import type { HistoryEntry } from "~messages/history"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { historyQueries } from "~ui/queries/history"
import { useStatus } from "~ui/status"
import type { TextKey } from "~ui/text/catalogues"
import { fieldKey } from "~ui/text/names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./History.module.css"
import { JobProgress } from "./jobs/JobProgress"
import page from "./Page.module.css"
import rows from "./Rows.module.css"

const ACTION_TEXT: Record<string, TextKey> = {
  "contacts.create": "action_contact_created",
  "contacts.addTo": "action_contact_added_to",
  "contacts.update": "action_contact_changed",
  "contacts.accept": "action_news_taken",
  "contacts.decline": "action_news_declined",
  "contacts.delete": "action_contact_deleted",
  "quality.mend": "action_mended",
  "quality.confirm": "action_still_right",
  "contacts.leave": "action_contact_left",
  "contacts.erase": "action_contact_erased",
  "leads.accept": "action_move_accepted",
  "leads.cold": "action_moved_cold",
  "leads.handOver": "action_handed_over",
  "leads.sendBack": "action_sent_back",
  "signals.dismiss": "action_signal_dismissed",
  "bin.restore": "action_contacts_restored",
  "bin.empty": "action_bin_emptied",
  "contacts.merge": "action_contacts_merged",
  "contacts.unmerge": "action_contact_unmerged",
  "contacts.setApart": "action_contacts_set_apart",
  "list.change": "action_many_changed",
  "list.delete": "action_many_deleted",
  "interactions.log": "action_logged",
  "interactions.update": "action_entry_changed",
  "interactions.delete": "action_entry_deleted",
  "tasks.add": "action_task_added",
  "tasks.update": "action_task_changed",
  "tasks.complete": "action_task_done",
  "tasks.delete": "action_task_deleted",
  "documents.attach": "action_document_attached",
  "documents.keepPage": "action_page_kept",
  "documents.rename": "action_document_renamed",
  "documents.remove": "action_document_removed",
  "receipts.check": "action_checked",
  "segments.save": "action_segment_saved",
  "segments.delete": "action_segment_deleted",
  "settings.update": "action_settings_changed",
  "settings.learn": "action_settings_learned",
  "scoring.save": "action_rules_changed",
  "teach.learn": "action_taught",
  "teach.import": "action_taught",
  "teach.forget": "action_taught_forgotten",
  "imports.start": "action_imported",
  "history.undo": "action_undone",
}

/** Changes that no undo is offered for: an undo is taken back by doing the thing again. */
const NOT_UNDOABLE = new Set(["history.undo", "settings.learn", "contacts.erase", "bin.empty"])

/** What was changed, when and where, each taken back by itself. */
export function History() {
  const t = useText()
  const history = useInfiniteQuery(historyQueries.list())

  if (history.isPending) return <Loading />
  if (history.isError) return <ProblemNote problem={history.error} onRetry={() => void history.refetch()} />

  const entries = history.data.pages.flat()
  return (
    <div className={page.page}>
      <h1>{t("changes")}</h1>
      <p className={page.lead}>{t("changes_hint")}</p>
      <JobProgress kinds={{ undo: "job_undo" }} />
      {entries.length === 0 && <p>{t("changes_none")}</p>}
      <ul className={rows.entries}>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ul>
      {history.hasNextPage && (
        <Button disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t("show_older")}
        </Button>
      )}
    </div>
  )
}

function Entry({ entry: { seq, at, name, contact, fields, records, undone } }: { entry: HistoryEntry }) {
  const t = useText()
  const formats = useFormats()
  const status = useStatus()
  const undo = useChange("history.undo", null)
  const key = ACTION_TEXT[name]
  const action = key ? t(key) : name
  const names = fields.flatMap((field) => {
    const word = fieldKey(field)
    return word ? [t(word)] : []
  })

  return (
    <li className={rows.entry} data-undone={undone || undefined}>
      <span className={styles.words}>
        <span>
          <strong>{action}</strong>
          {contact?.fullName && (
            <>
              {" · "}
              <bdi>{contact.fullName}</bdi>
            </>
          )}
        </span>
        <span className={styles.about}>
          <time dateTime={new Date(at).toISOString()} title={formats.moment(new Date(at))}>
            {formats.ago(at)}
          </time>
          {records !== undefined && <span>{t("records_changed", { count: records })}</span>}
          {names.length > 0 && <span>{formats.list(names)}</span>}
        </span>
        {undo.error && <ProblemNote problem={undo.error} />}
      </span>
      {undone ? (
        <span className={styles.undone}>{t("status_undone")}</span>
      ) : (
        !NOT_UNDOABLE.has(name) && (
          <Button
            disabled={undo.isPending}
            aria-label={t("undo_named", { action, name: contact?.fullName ?? "" })}
            onClick={() =>
              undo.mutate({ seq }, { onSuccess: ({ job }) => status.say(job ? "status_undoing" : "status_undone") })
            }
          >
            {t("undo")}
          </Button>
        )
      )}
    </li>
  )
}
