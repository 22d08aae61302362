import type { UseQueryResult } from "@tanstack/react-query"

import type { Screen } from "~messages/screen"
import { AlwaysOnSite } from "~ui/AlwaysOnSite"
import { Loading } from "~ui/components/Loading"
import { Note } from "~ui/components/Note"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useText } from "~ui/text/use-text"

import type { OpenContact, View } from "../view"
import { ClientScreen } from "./ClientScreen"
import { NewContact } from "./NewContact"
import { NobodyFound } from "./NobodyFound"
import { PeopleToTick } from "./PeopleToTick"
import { PersonOnScreen } from "./PersonOnScreen"
import { PointAt } from "./PointAt"
import { Unread } from "./Unread"

type Props = {
  tabId: number | undefined
  screen: UseQueryResult<Screen>
  view: View
  show: (view: View) => void
}

/** What the tab shows, and what can be done about it. */
export function ScreenPanel({ tabId, screen, view, show }: Props) {
  const t = useText()
  if (tabId === undefined || screen.isPending) return <Loading />
  if (screen.isError) return <ProblemNote problem={screen.error} onRetry={() => void screen.refetch()} />

  const { state, people, hidden } = screen.data
  const open: OpenContact = (contactId, form) => show({ contactId, form })

  if (view.newPerson) {
    return (
      <NewContact
        key={personDraft(view.newPerson)}
        draftKey={personDraft(view.newPerson)}
        captured={view.newPerson}
        onSaved={open}
      />
    )
  }
  if (state === "unread" || state === "unreadable") return <Unread screen={screen.data} onOpen={open} />
  if (state === "mail-list" || state === "not-understood") {
    return <ClientScreen screen={screen.data} onOpen={open} onPerson={(newPerson) => show({ newPerson })} />
  }
  if (people.length === 0) {
    return (
      <>
        {hidden > 0 && <Note icon="warning">{t("hidden_left_out", { count: hidden })}</Note>}
        <NobodyFound screen={screen.data} onOpen={open} onPerson={(newPerson) => show({ newPerson })} />
        {state === "page" && <PointAt tabId={tabId} />}
      </>
    )
  }
  const isList = state === "page" && people.length > 1 && view.personKey === undefined
  return (
    <>
      {hidden > 0 && <Note icon="warning">{t("hidden_left_out", { count: hidden })}</Note>}
      {isList ? (
        <PeopleToTick screen={screen.data} onPick={(personKey) => show({ personKey })} onOpen={open} />
      ) : (
        <PersonOnScreen screen={screen.data} view={view} show={show} />
      )}
      {state === "page" && <PointAt tabId={tabId} />}
      {state === "page" && <AlwaysOnSite screen={screen.data} />}
    </>
  )
}

const personDraft = (person: NonNullable<View["newPerson"]>) =>
  `new:${person.emails[0] ?? person.phones[0] ?? person.fullName ?? ""}`
