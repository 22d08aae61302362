import { useQuery } from "@tanstack/react-query"
import { useRef } from "react"

import { daysLater } from "~domain/due"
import { Button, IconButton } from "~ui/components/Button"
import { Empty } from "~ui/components/Empty"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { taskQueries } from "~ui/queries/tasks"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import { callKey, rowInMind } from "../row-keys"
import type { OpenContact } from "../view"
import styles from "./DueTasks.module.css"
import { TaskRow } from "./TaskRow"

type Props = { onOpen: OpenContact; onClose?: () => void }

/** Today's work: what is due and what is late, done with one key. */
export function DueTasks({ onOpen, onClose }: Props) {
  const t = useText()
  const due = useQuery(taskQueries.due(daysLater(new Date(), 0)))
  const complete = useChange("tasks.complete", "status_task_done")
  const list = useRef<HTMLUListElement>(null)
  // The rows that have the focus are the people's.
  const rows = due.data?.filter(({ contact }) => contact) ?? []
  const call = (row: number) => {
    const task = rows[row]
    if (task) onOpen(task.contactId, "call")
  }

  useKeys({
    ...callKey(list, call),
    d: () => {
      const task = rows[rowInMind(list)]
      if (task) complete.mutate({ id: task.id })
    },
  })

  // Beneath another state the list is a part of the page, else it is the page.
  const Title = onClose ? "h1" : "h2"

  if (due.isPending) return <Loading />
  if (due.isError) return <ProblemNote problem={due.error} onRetry={() => void due.refetch()} />
  if (due.data.length === 0) {
    return (
      <Empty icon="check" title={t("tasks_none")}>
        <p>{t("tasks_none_hint")}</p>
        {onClose && <Button onClick={onClose}>{t("back_to_screen")}</Button>}
      </Empty>
    )
  }
  return (
    <section className={styles.tasks}>
      <div className={styles.head}>
        <Title>{t("due_tasks")}</Title>
        {onClose && <IconButton icon="close" label={t("close")} onClick={onClose} />}
      </div>
      {complete.error && <ProblemNote problem={complete.error} />}
      <ul ref={list} aria-label={t("due_tasks")}>
        {due.data.map((task) => (
          <TaskRow key={task.id} task={task} onDone={() => complete.mutate({ id: task.id })}>
            {task.contact && (
              <button type="button" className={styles.contact} data-row onClick={() => onOpen(task.contactId)}>
                <bdi>{task.contact.fullName}</bdi>
              </button>
            )}
          </TaskRow>
        ))}
      </ul>
    </section>
  )
}
