import { useEffect, useState } from "react"
import browser from "webextension-polyfill"

/** The tab whose screen is shown: the one named in the address, else the active one of this window. */
export function useShownTab(): number | undefined {
  const [named] = useState(() => tabInAddress(location.search))
  const [active, setActive] = useState<number>()

  useEffect(() => {
    if (named !== undefined) return
    let windowId: number | undefined
    const onActivated = (tab: { tabId: number; windowId: number }) => {
      if (tab.windowId === windowId) setActive(tab.tabId)
    }
    browser.tabs.onActivated.addListener(onActivated)
    void (async () => {
      windowId = (await browser.windows.getCurrent()).id
      const [tab] = await browser.tabs.query({ active: true, windowId })
      setActive(tab?.id)
    })()
    return () => browser.tabs.onActivated.removeListener(onActivated)
  }, [named])

  return named ?? active
}

/** `?tabId=12` is tab 12; anything else is none. */
export function tabInAddress(search: string): number | undefined {
  const id = new URLSearchParams(search).get("tabId")
  return id && /^\d+$/.test(id) ? Number(id) : undefined
}
