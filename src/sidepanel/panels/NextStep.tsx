import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { Task } from "~domain/task"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { taskQueries } from "~ui/queries/tasks"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import styles from "./NextStep.module.css"
import { TaskForm } from "./TaskForm"
import { TaskRow } from "./TaskRow"

type Props = { contactId: string }

/** What is to be done next for this person: the first open task, the others beneath, and a way to add one. */
export function NextStep({ contactId }: Props) {
  const t = useText()
  const tasks = useQuery(taskQueries.ofContact(contactId))
  const complete = useChange("tasks.complete", "status_task_done")
  const [isAdding, setAdding] = useState(false)
  const [showsAll, setShowsAll] = useState(false)

  const open = tasks.data?.filter((task) => task.status === "open") ?? []
  const finish = (task: Task) => complete.mutate({ id: task.id })
  const [next, ...later] = open

  useKeys({ t: () => setAdding(true), d: next && (() => finish(next)) })

  if (tasks.isError) return <ProblemNote problem={tasks.error} onRetry={() => void tasks.refetch()} />

  return (
    <section className={styles.next} aria-label={t("next_step")}>
      <div className={styles.head}>
        <h2>{t("next_step")}</h2>
        {!isAdding && (
          <Button look="quiet" icon="add" shortcut="t" title="T" onClick={() => setAdding(true)}>
            {t("add_task")}
          </Button>
        )}
      </div>
      {isAdding && <TaskForm contactId={contactId} onClose={() => setAdding(false)} />}
      {complete.error && <ProblemNote problem={complete.error} />}
      {next ? (
        <ul className={styles.tasks}>
          {[next, ...(showsAll ? later : [])].map((task) => (
            <TaskRow key={task.id} task={task} onDone={() => finish(task)} />
          ))}
        </ul>
      ) : (
        !isAdding && tasks.data && <p className={styles.none}>{t("next_step_none")}</p>
      )}
      {later.length > 0 && !showsAll && (
        <Button look="quiet" onClick={() => setShowsAll(true)}>
          {t("more_tasks", { count: later.length })}
        </Button>
      )}
    </section>
  )
}
