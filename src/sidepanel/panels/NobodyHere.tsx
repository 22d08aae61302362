import { useQuery } from "@tanstack/react-query"

import { daysLater } from "~domain/due"
import { Button } from "~ui/components/Button"
import { openWorkspace } from "~ui/open-workspace"
import { contactQueries } from "~ui/queries/contacts"
import { taskQueries } from "~ui/queries/tasks"
import { useText } from "~ui/text/use-text"

import type { OpenContact } from "../view"
import { DueTasks } from "./DueTasks"
import styles from "./NobodyHere.module.css"
import { RecentPeople } from "./RecentPeople"

type Props = { onOpen: OpenContact }

/** Below a screen without people: what is due, who was last dealt with; for a newcomer, how to begin. */
export function NobodyHere({ onOpen }: Props) {
  const t = useText()
  const recent = useQuery(contactQueries.recent())
  const due = useQuery(taskQueries.due(daysLater(new Date(), 0)))

  if (recent.data?.length === 0) {
    return (
      <section className={styles.first}>
        <h2>{t("first_title")}</h2>
        <ol>
          <li>{t("first_mail")}</li>
          <li>{t("first_save")}</li>
          <li>{t("first_log")}</li>
        </ol>
        <Button onClick={() => openWorkspace("welcome")}>{t("open_welcome")}</Button>
      </section>
    )
  }
  return (
    <>
      {due.data && due.data.length > 0 && <DueTasks onOpen={onOpen} />}
      <RecentPeople onOpen={onOpen} />
    </>
  )
}
