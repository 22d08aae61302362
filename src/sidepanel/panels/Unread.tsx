import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import browser from "webextension-polyfill"

import type { Screen } from "~messages/screen"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { Empty } from "~ui/components/Empty"
import { ProblemNote } from "~ui/components/ProblemNote"
import { originPattern } from "~ui/field-input"
import { commandQueries } from "~ui/queries/commands"
import { screenQueries } from "~ui/queries/screen"
import { useText } from "~ui/text/use-text"
import { useGrantSites } from "~ui/use-grant-sites"

import { NobodyHere } from "./NobodyHere"

type Props = { screen: Screen; onOpen: (contactId: string) => void }

/** A page that Junto has no right to, or that no extension may read: says which, and what to do. */
export function Unread({ screen, onOpen }: Props) {
  const t = useText()
  const queries = useQueryClient()
  const grant = useGrantSites()
  const shortcut = useQuery(commandQueries.all()).data?.find(({ name }) => name === "capture-page")?.shortcut
  const read = useMutation({
    mutationFn: () => askWorker("screen.read", { tabId: screen.tabId }),
    onSuccess: (now) => queries.setQueryData(screenQueries.of(screen.tabId).queryKey, now),
  })
  const { origin } = screen

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
        {origin && (
          <Button
            look="quiet"
            onClick={() => {
              // Asked first of all in the click: a prompt may come of nothing else.
              const granted = browser.permissions.request({ origins: [originPattern(origin)] })
              grant.mutate({ granted, sites: [{ origin, script: "page" }] })
            }}
          >
            {t("always_on_site", { site: new URL(origin).hostname })}
          </Button>
        )}
        {read.error && <ProblemNote problem={read.error} />}
        {grant.error && <ProblemNote problem={grant.error} />}
      </Empty>
      <NobodyHere onOpen={onOpen} />
    </>
  )
}
