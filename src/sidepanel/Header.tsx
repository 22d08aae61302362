import { useQuery } from "@tanstack/react-query"
import type { RefObject } from "react"

import type { CapturedContact } from "~domain/captured"
import { daysLater } from "~domain/due"
import { IconButton } from "~ui/components/Button"
import { openWorkspace } from "~ui/open-workspace"
import { taskQueries } from "~ui/queries/tasks"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Header.module.css"
import { Search } from "./panels/Search"

type Props = {
  search: RefObject<HTMLInputElement>
  isTasksOpen: boolean
  onTasks: () => void
  onOpen: (contactId: string) => void
  onCreate: (person: CapturedContact) => void
}

export function Header({ search, isTasksOpen, onTasks, onOpen, onCreate }: Props) {
  const t = useText()
  const formats = useFormats()
  const due = useQuery(taskQueries.due(daysLater(new Date(), 0)))
  const count = due.data?.length ?? 0

  return (
    <header className={styles.header}>
      <Search field={search} onOpen={onOpen} onCreate={onCreate} />
      <IconButton
        icon="tasks"
        label={t("due_tasks_button", { count })}
        aria-pressed={isTasksOpen}
        className={isTasksOpen ? styles.open : undefined}
        onClick={onTasks}
      >
        {count > 0 && (
          <span className={styles.count} aria-hidden="true">
            {formats.number(count)}
          </span>
        )}
      </IconButton>
      <IconButton icon="people" label={t("open_contacts")} onClick={() => openWorkspace("contacts")} />
      <IconButton icon="settings" label={t("settings")} onClick={() => openWorkspace("settings")} />
    </header>
  )
}
