import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"

import { StatusBar } from "~ui/components/StatusBar"
import { StoreRecovery } from "~ui/components/StoreRecovery"
import { contactQueries } from "~ui/queries/contacts"
import { screenQueries } from "~ui/queries/screen"
import { storeQueries } from "~ui/queries/store"
import { isStoreProblem } from "~ui/text/problem-text"
import { useKeys } from "~ui/use-keys"
import { useUndo } from "~ui/use-undo"

import { Header } from "./Header"
import styles from "./Panel.module.css"
import { DueTasks } from "./panels/DueTasks"
import { Profile } from "./panels/Profile"
import { ScreenPanel } from "./panels/ScreenPanel"
import { ShortcutHelp } from "./panels/ShortcutHelp"
import { rowKeys } from "./row-keys"
import { ScrollContext } from "./scroll"
import { useIntent } from "./use-intent"
import { useShownTab } from "./use-shown-tab"
import { isContactGone, useView } from "./view"

type Props = {
  /** Counts the announcements of a changed screen: each may bring something to do. */
  screenNews: number
}

/** The panel's frame: search above, the person on screen in the middle, what was saved below. */
export function Panel({ screenNews }: Props) {
  const tabId = useShownTab()
  const screen = useQuery({ ...screenQueries.of(tabId ?? -1), enabled: tabId !== undefined })
  const store = useQuery(storeQueries.status())
  const { view, show } = useView(tabId, screen.data)
  const opened = useQuery({ ...contactQueries.one(view.contactId ?? ""), enabled: view.contactId !== undefined })
  const search = useRef<HTMLInputElement>(null)
  const [scroll, setScroll] = useState<HTMLElement | null>(null)
  const undo = useUndo()

  // A contact whose saving was taken back is no longer there to show: back to the screen.
  const contactId = isContactGone(opened.error) ? undefined : view.contactId
  // Just saved, or found by search while on screen: shown among the others there.
  const opensHere = screen.data?.people.find(({ known }) => known && known.id === contactId)?.key
  const focusSearch = () => search.current?.focus()
  const intent = useIntent(tabId, screen.data, screenNews, { view, show, focusSearch })

  useKeys({
    ...rowKeys(scroll),
    "/": focusSearch,
    "Ctrl+k": focusSearch,
    "?": () => show({ ...view, page: view.page === "help" ? undefined : "help" }),
    u: () => undo.mutate(),
    "Ctrl+z": () => undo.mutate(),
    Escape: view.page || view.contactId || view.newPerson ? () => show({}) : undefined,
  })

  const isBroken = (store.data && store.data.state !== "ready") || isStoreProblem(screen.error)

  return (
    <div className={styles.panel}>
      <Header
        search={search}
        isTasksOpen={view.page === "tasks"}
        onTasks={() => show({ ...view, page: view.page === "tasks" ? undefined : "tasks" })}
        onOpen={(id) => show({ contactId: id, form: intent.waitsForPerson ? "call" : undefined })}
        onCreate={(newPerson) => show({ newPerson })}
      />
      <main className={styles.main} ref={setScroll}>
        <ScrollContext.Provider value={scroll}>
          {isBroken ? (
            <StoreRecovery problem={screen.error ?? undefined} />
          ) : view.page === "help" ? (
            <ShortcutHelp onClose={() => show({ ...view, page: undefined })} />
          ) : view.page === "tasks" ? (
            <DueTasks
              onOpen={(id, form) => show({ contactId: id, form })}
              onClose={() => show({ ...view, page: undefined })}
            />
          ) : contactId && !opensHere ? (
            <Profile
              key={contactId}
              id={contactId}
              screen={screen.data}
              form={view.form}
              onForm={(form) => show({ ...view, form })}
              onOpen={(id) => show({ contactId: id })}
              onBack={() => show({})}
            />
          ) : (
            <ScreenPanel
              tabId={tabId}
              screen={screen}
              view={opensHere ? { ...view, personKey: opensHere } : view}
              show={show}
            />
          )}
        </ScrollContext.Provider>
      </main>
      <footer>
        <StatusBar />
      </footer>
    </div>
  )
}
