import { useCallback, useState } from "react"

import { Interface } from "~ui/Interface"

import { Panel } from "./Panel"

/** The side panel. `?tabId=N` shows one tab's people in a page of its own; else it follows its window's active tab. */
export default function SidePanel() {
  const [screenNews, setScreenNews] = useState(0)
  const onScreen = useCallback(() => setScreenNews((count) => count + 1), [])

  return (
    <Interface onScreen={onScreen}>
      <Panel screenNews={screenNews} />
    </Interface>
  )
}
