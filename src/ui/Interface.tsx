import { QueryClientProvider, useQuery } from "@tanstack/react-query"
import { type ReactNode, useEffect, useMemo, useState } from "react"

import { listenToWorker } from "./announcements"
import { rememberAppearance, rememberedAppearance, showTheme } from "./appearance"
import { Failsafe } from "./Failsafe"
import { settingsQueries } from "./queries/settings"
import { createQueryClient } from "./query-client"
import { StatusProvider } from "./status"
import { languageOf, localeOf } from "./text/language"
import { SpeechContext, speechIn } from "./text/use-text"

import "./theme.css"

type Props = {
  children: ReactNode
  /** Told when a tab's screen changed. */
  onScreen?: (tabId: number | undefined) => void
}

/** What every page of ours stands on: the worker's answers, its announcements, the language, the theme, undo. */
export function Interface({ children, onScreen }: Props) {
  const [queries] = useState(createQueryClient)

  useEffect(() => listenToWorker(queries, onScreen), [queries, onScreen])

  return (
    <QueryClientProvider client={queries}>
      <Appearance>
        <Failsafe>
          <StatusProvider>{children}</StatusProvider>
        </Failsafe>
      </Appearance>
    </QueryClientProvider>
  )
}

function Appearance({ children }: { children: ReactNode }) {
  const [remembered] = useState(rememberedAppearance)
  const settings = useQuery(settingsQueries.get())
  const language = languageOf(settings.data?.language ?? remembered.language)
  const theme = settings.data?.theme ?? remembered.theme
  const speech = useMemo(() => speechIn(language, localeOf(language)), [language])

  useEffect(() => {
    document.documentElement.lang = language
    document.title = speech.text("product_name")
  }, [language, speech])
  useEffect(() => showTheme(theme), [theme])
  useEffect(() => {
    if (settings.data) rememberAppearance(settings.data)
  }, [settings.data])

  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
}
