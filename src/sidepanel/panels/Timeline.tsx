import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { InteractionKind } from "~domain/interaction-kinds"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { interactionQueries } from "~ui/queries/interactions"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import styles from "./Timeline.module.css"
import { TimelineList } from "./TimelineList"

/** What can be picked out of the timeline; kinds that are one thing to a rep go together. */
const FILTERS: { name: string; text: TextKey; kinds: InteractionKind[] }[] = [
  { name: "all", text: "filter_all", kinds: [] },
  { name: "email", text: "filter_mails", kinds: ["email"] },
  { name: "call", text: "filter_calls", kinds: ["call"] },
  { name: "meeting", text: "filter_meetings", kinds: ["meeting"] },
  { name: "note", text: "filter_notes", kinds: ["note"] },
  {
    name: "other",
    text: "filter_other",
    kinds: ["page-visit", "form-submission", "capture", "stage-change", "signal", "handover"],
  },
]

type Props = { contactId: string }

/** Everything that happened with a person, newest first. */
export function Timeline({ contactId }: Props) {
  const t = useText()
  const [filter, setFilter] = useState("all")
  const kinds = FILTERS.find(({ name }) => name === filter)?.kinds ?? []
  const timeline = useInfiniteQuery(interactionQueries.timeline(contactId, kinds))
  const interactions = timeline.data?.pages.flatMap((page) => page.interactions) ?? []

  return (
    <section className={styles.timeline}>
      <div className={styles.head}>
        <h2>{t("timeline")}</h2>
        <label>
          <span className="unseen">{t("timeline_filter")}</span>
          <select value={filter} onChange={(event) => setFilter(event.target.value)}>
            {FILTERS.map(({ name, text }) => (
              <option key={name} value={name}>
                {t(text)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {timeline.isPending ? (
        <Loading />
      ) : timeline.isError ? (
        <ProblemNote problem={timeline.error} onRetry={() => void timeline.refetch()} />
      ) : (
        <>
          {interactions.length === 0 && (
            <p className={styles.none}>{t(filter === "all" ? "timeline_empty" : "timeline_none")}</p>
          )}
          <TimelineList
            label={t("timeline")}
            interactions={interactions}
            hasMore={timeline.hasNextPage}
            onEnd={() => !timeline.isFetchingNextPage && void timeline.fetchNextPage()}
          />
        </>
      )}
    </section>
  )
}
