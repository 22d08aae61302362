import { useQuery } from "@tanstack/react-query"

import type { Screen } from "~messages/screen"
import { AlwaysOnSite } from "~ui/AlwaysOnSite"
import { Button } from "~ui/components/Button"
import { Empty } from "~ui/components/Empty"
import { ProblemNote } from "~ui/components/ProblemNote"
import { commandQueries } from "~ui/queries/commands"
import { useText } from "~ui/text/use-text"
import { useReadPage } from "~ui/use-read-page"

import type { OpenContact } from "../view"
import { NobodyHere } from "./NobodyHere"

type Props = { screen: Screen; onOpen: OpenContact }

/** A page that Junto has no right to, or that no extension may read: says which, and what to do. */
export function Unread({ screen, onOpen }: Props) {
  const t = useText()
  const shortcut = useQuery(commandQueries.all()).data?.find(({ name }) => name === "capture-page")?.shortcut
  const read = useReadPage(screen.tabId)

  if (screen.state === "unreadable") {
    return (
      <>
        <Empty icon="page-visit" title={t("unreadable_title")}>
          <p>{t("unreadable")}</p>
        </Empty>
        <NobodyHere onOpen={onOpen} />
      </>
    )
  }
  return (
    <>
      <Empty icon="capture" title={t("unread_title")}>
        <p>{shortcut ? t("unread_key", { shortcut }) : t("unread")}</p>
        <Button look="primary" disabled={read.isPending} onClick={() => read.mutate()}>
          {t("read_page")}
        </Button>
        <AlwaysOnSite screen={screen} />
        {read.error && <ProblemNote problem={read.error} />}
      </Empty>
      <NobodyHere onOpen={onOpen} />
    </>
  )
}
