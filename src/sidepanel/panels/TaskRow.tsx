import { type ReactNode, useState } from "react"
import { isDueToday, isOverdue } from "~domain/due"
import type { Task } from "~domain/task"
import { IconButton } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { TaskForm } from "./TaskForm"
import styles from "./TaskRow.module.css"

type Props = {
  task: Task
  onDone: () => void
  /** Whose task it is, where the list is of several people's. */
  children?: ReactNode
}

/** A task on its line: done with one click, changed in place. */
export function TaskRow({ task, onDone, children }: Props) {
  const t = useText()
  const formats = useFormats()
  const remove = useChange("tasks.delete", "status_task_deleted")
  const [isEditing, setEditing] = useState(false)
  const now = new Date()
  const urgency = isOverdue(task, now) ? "overdue" : isDueToday(task, now) ? "today" : undefined

  if (isEditing) {
    return (
      <li>
        <TaskForm contactId={task.contactId} task={task} onClose={() => setEditing(false)} />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.done}
        aria-label={t("complete_task", { title: task.title })}
        title={t("complete_task", { title: task.title })}
        onClick={onDone}
      >
        <Icon name="check" />
      </button>
      <span className={styles.words}>
        <bdi>{task.title}</bdi>
        <span className={styles.about}>
          <time dateTime={task.due} className={styles.due} data-urgency={urgency}>
            {urgency === "overdue" ? t("overdue", { when: formats.due(task.due, now) }) : formats.due(task.due, now)}
          </time>
          {children}
        </span>
      </span>
      <IconButton icon="edit" label={t("edit_task", { title: task.title })} onClick={() => setEditing(true)} />
      <IconButton
        icon="trash"
        label={t("delete_task", { title: task.title })}
        onClick={() => remove.mutate({ id: task.id })}
      />
    </li>
  )
}
