import { type FormEvent, useId, useState } from "react"
import { localDay } from "~domain/due"
import type { Task } from "~domain/task"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { followUpIn } from "./log-draft"
import styles from "./TaskForm.module.css"

type Props = {
  contactId: string
  /** The task to change; a new one without. */
  task?: Task
  onClose: () => void
}

/** A task in two fields: what, and by when. */
export function TaskForm({ contactId, task, onClose }: Props) {
  const t = useText()
  const id = useId()
  const [title, setTitle] = useState(task?.title ?? "")
  const [due, setDue] = useState(task?.due.slice(0, 10) ?? followUpIn(1))
  const add = useChange("tasks.add", "status_task_added")
  const update = useChange("tasks.update")
  const isSaving = add.isPending || update.isPending
  const problem = add.error ?? update.error

  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isSaving || title.trim() === "" || due === "") return
    if (!task) return add.mutate({ contactId, title: title.trim(), due }, { onSuccess: onClose })
    // The hour of a task set for a time stays when its day is moved.
    const dueThen = task.due.length > 10 ? due + task.due.slice(10) : due
    update.mutate({ id: task.id, title: title.trim(), due: dueThen }, { onSuccess: onClose })
  }

  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.stopPropagation()
        event.preventDefault()
        onClose()
      }}
    >
      <input
        type="text"
        aria-label={t("task_title")}
        placeholder={t("task_title_placeholder")}
        maxLength={300}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the form opens on the user's own click or key
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <label htmlFor={id} className="unseen">
        {t("task_due")}
      </label>
      <input
        id={id}
        type="date"
        min={task ? undefined : localDay(new Date())}
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={isSaving}>
        {t("save")}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {t("cancel")}
      </Button>
      {problem && <ProblemNote problem={problem} />}
    </form>
  )
}
