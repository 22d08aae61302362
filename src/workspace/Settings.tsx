import { useQuery } from "@tanstack/react-query"

import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { settingsQueries } from "~ui/queries/settings"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import page from "./Page.module.css"
import { LookSettings } from "./sections/LookSettings"
import { NameSettings } from "./sections/NameSettings"
import { OwnSettings } from "./sections/OwnSettings"
import { ShortcutSettings } from "./sections/ShortcutSettings"
import { SignalSettings } from "./sections/SignalSettings"
import { SiteSettings } from "./sections/SiteSettings"
import { StandardsSettings } from "./sections/StandardsSettings"
import { StewardshipSettings } from "./sections/StewardshipSettings"
import { StorageSettings } from "./sections/StorageSettings"
import { TaughtSites } from "./sections/TaughtSites"

export function Settings() {
  const t = useText()
  const settings = useQuery(settingsQueries.get())
  const update = useChange("settings.update")

  if (settings.isPending) return <Loading />
  if (settings.isError) return <ProblemNote problem={settings.error} onRetry={() => void settings.refetch()} />

  const change = (changes: Parameters<typeof update.mutate>[0]["changes"]) => update.mutate({ changes })
  return (
    <div className={page.page}>
      <h1>{t("settings")}</h1>
      {update.error && <ProblemNote problem={update.error} />}
      <OwnSettings settings={settings.data} onChange={change} />
      <SiteSettings />
      <TaughtSites settings={settings.data} />
      <LookSettings settings={settings.data} onChange={change} />
      <ShortcutSettings settings={settings.data} onChange={change} />
      <SignalSettings settings={settings.data} onChange={change} />
      <NameSettings settings={settings.data} onChange={change} />
      <StandardsSettings settings={settings.data} onChange={change} />
      <StewardshipSettings settings={settings.data} onChange={change} />
      <StorageSettings settings={settings.data} onChange={change} />
    </div>
  )
}
