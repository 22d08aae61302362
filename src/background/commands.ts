import type { Tabs } from "webextension-polyfill"
import { readPage } from "./page-reader"
import { leaveIntent, openPanel } from "./panel"
import { storeIsOpen } from "./store"

/** A keyboard command. The panel opens first, while the key still counts as the user's doing. */
export async function onCommand(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  if (!tab?.id) return
  openPanel(tab)
  await storeIsOpen()
  if (command === "capture-page") {
    await leaveIntent(tab.id, "capture")
    await readPage(tab.id)
  }
  if (command === "log-call") await leaveIntent(tab.id, "log-call")
}
