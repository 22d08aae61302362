import { useQuery } from "@tanstack/react-query"
import browser from "webextension-polyfill"

import { Button, IconButton } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { Logo } from "~ui/components/Logo"
import { ProblemNote } from "~ui/components/ProblemNote"
import { StatusBar } from "~ui/components/StatusBar"
import { openWorkspace } from "~ui/open-workspace"
import { useText } from "~ui/text/use-text"

import { openPanel } from "./open-panel"
import { PageHere } from "./PageHere"
import styles from "./Popup.module.css"

/** Who is on this page, in small: save them, or open the panel beside it. */
export function Popup() {
  const t = useText()
  const tab = useQuery({
    queryKey: ["tab"],
    queryFn: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? null,
  })
  const { id, windowId } = tab.data ?? {}

  return (
    <div className={styles.popup}>
      <header className={styles.head}>
        <Logo />
        <h1>{t("product_name")}</h1>
        <IconButton icon="settings" label={t("settings")} onClick={() => openWorkspace("settings")} />
      </header>
      <main className={styles.main}>
        {tab.isPending ? <Loading /> : tab.isError ? <ProblemNote problem={tab.error} /> : null}
        {id !== undefined && <PageHere tabId={id} />}
        {id !== undefined && windowId !== undefined && (
          <Button className={styles.open} onClick={() => openPanel({ windowId })}>
            {t("open_panel")}
          </Button>
        )}
      </main>
      <footer>
        <StatusBar />
      </footer>
    </div>
  )
}
