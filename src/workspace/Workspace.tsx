import { useQuery } from "@tanstack/react-query"

import { Logo } from "~ui/components/Logo"
import { StatusBar } from "~ui/components/StatusBar"
import { StoreRecovery } from "~ui/components/StoreRecovery"
import { storeQueries } from "~ui/queries/store"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"
import { useUndo } from "~ui/use-undo"
import { BackupHint } from "./backups/BackupHint"
import { usePersistence } from "./backups/use-persistence"
import { Bin } from "./bin/Bin"
import { Contacts } from "./contacts/Contacts"
import { Duplicates } from "./duplicates/Duplicates"
import { History } from "./History"
import { ImportExport } from "./import/ImportExport"
import { Indicators } from "./indicators/Indicators"
import { Quality } from "./quality/Quality"
import { Settings } from "./Settings"
import { Scoring } from "./scoring/Scoring"
import { Segments } from "./segments/Segments"
import { ROUTES, type Route, useRoute } from "./use-route"
import { Welcome } from "./Welcome"
import styles from "./Workspace.module.css"

const TITLES: Record<Route, TextKey> = {
  contacts: "contacts",
  segments: "segments",
  scoring: "scoring",
  indicators: "indicators",
  quality: "quality",
  duplicates: "duplicates",
  bin: "bin",
  import: "import_export",
  settings: "settings",
  welcome: "set_up",
  history: "changes",
  recovery: "recovery",
}

/** The frame of the full page: its parts on the left, the one chosen beside them. */
export function Workspace() {
  const t = useText()
  const route = useRoute()
  const store = useQuery(storeQueries.status())
  const undo = useUndo()
  usePersistence(store.data)
  useKeys({ u: () => undo.mutate(), "Ctrl+z": () => undo.mutate() })

  const isBroken = store.data !== undefined && store.data.state !== "ready"
  // With a damaged store nothing else could be shown or saved.
  const shown = isBroken && route !== "welcome" ? "recovery" : route

  return (
    <div className={styles.page}>
      <nav className={styles.nav} aria-label={t("product_name")}>
        <span className={styles.brand}>
          <Logo />
          <strong>{t("product_name")}</strong>
        </span>
        <ul>
          {ROUTES.filter((one) => one !== "recovery" || shown === "recovery").map((one) => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === shown ? "page" : undefined}>
                {t(TITLES[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={styles.main}>
        {store.data?.state === "ready" && <BackupHint backups={store.data.backups} />}
        {shown === "contacts" && <Contacts />}
        {shown === "segments" && <Segments />}
        {shown === "scoring" && <Scoring />}
        {shown === "indicators" && <Indicators />}
        {shown === "quality" && <Quality />}
        {shown === "duplicates" && <Duplicates />}
        {shown === "bin" && <Bin />}
        {shown === "import" && <ImportExport />}
        {shown === "settings" && <Settings />}
        {shown === "welcome" && <Welcome />}
        {shown === "history" && <History />}
        {shown === "recovery" && <StoreRecovery />}
      </main>
      <footer>
        <StatusBar />
      </footer>
    </div>
  )
}
