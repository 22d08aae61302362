import { useEffect, useRef, useState } from "react"

import type { Intent, Screen } from "~messages/screen"
import { askWorker } from "~ui/client"
import { useStatus } from "~ui/status"

import type { View } from "./view"

type Actions = { view: View; show: (view: View) => void; focusSearch: () => void }

/**
 * Does what a command or a menu asked for before the panel was open. Asked at opening and whenever the screen changed,
 * once the screen is known, since the form belongs to the person on it.
 */
export function useIntent(tabId: number | undefined, screen: Screen | undefined, screenNews: number, actions: Actions) {
  const status = useStatus()
  const [waitsForPerson, setWaits] = useState(false)
  const latest = useRef({ screen, actions })
  useEffect(() => {
    latest.current = { screen, actions }
  })

  const isReady = screen !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: each news of the screen is a reason to ask again
  useEffect(() => {
    if (tabId === undefined || !isReady) return
    let isCurrent = true
    askWorker("screen.takeIntent", { tabId })
      .then((intent) => isCurrent && intent && carryOut(intent))
      // The screen itself tells what is wrong with the store; a lost wish is no second problem.
      .catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [tabId, isReady, screenNews])

  function carryOut(intent: Intent) {
    const { screen, actions } = latest.current
    if (intent.do === "search") return actions.focusSearch()
    if (intent.do === "capture") return actions.show({})
    const isKnown = actions.view.contactId !== undefined || screen?.people[0]?.known !== undefined
    if (isKnown) return actions.show({ ...actions.view, page: undefined, form: "call" })
    const hasPerson = (screen?.people.length ?? 0) > 0
    setWaits(true)
    status.say(hasPerson ? "log_call_save_first" : "log_call_find_first")
    if (!hasPerson) actions.focusSearch()
  }

  return { waitsForPerson }
}
