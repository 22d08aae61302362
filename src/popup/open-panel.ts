import browser from "webextension-polyfill"

/** Opens the panel beside the page. Nothing is awaited before it, or the browser no longer counts it as the user's click. */
export function openPanel({ windowId }: { windowId: number }): void {
  const { sidePanel } = globalThis.chrome ?? {}
  const opened = sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open()
  // The popup has done its part; were it closed sooner, the browser would forget the click. It may be open already.
  void opened.catch(() => {}).then(() => window.close())
}
