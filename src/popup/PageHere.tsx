import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"

import { AlwaysOnSite } from "~ui/AlwaysOnSite"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { screenQueries } from "~ui/queries/screen"
import { useText } from "~ui/text/use-text"
import { useReadPage } from "~ui/use-read-page"

import styles from "./PageHere.module.css"
import { PeopleHere } from "./PeopleHere"

type Props = { tabId: number }

/** The page of the tab, read at once if it wasn't: the click that opened the popup asked for it. */
export function PageHere({ tabId }: Props) {
  const t = useText()
  const screen = useQuery(screenQueries.of(tabId))
  const { mutate: read, ...reading } = useReadPage(tabId)
  const isUnread = screen.data?.state === "unread"

  useEffect(() => {
    if (isUnread) read()
  }, [isUnread, read])

  if (screen.isPending || reading.isPending) return <Loading />
  if (screen.isError) return <ProblemNote problem={screen.error} onRetry={() => void screen.refetch()} />

  const { state, people } = screen.data
  return (
    <>
      {reading.error && <ProblemNote problem={reading.error} onRetry={read} />}
      {people.length > 0 ? <PeopleHere people={people} /> : <p className={styles.none}>{t(NOTHING[state])}</p>}
      <AlwaysOnSite screen={screen.data} />
    </>
  )
}

const NOTHING = {
  mail: "only_own_title",
  "mail-list": "mail_list_title",
  "not-understood": "not_understood_title",
  page: "nobody_title",
  unread: "unread_title",
  unreadable: "unreadable_title",
} as const
