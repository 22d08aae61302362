import browser from "webextension-polyfill"

import type { Intent } from "~messages/screen"

import { announce } from "./announce"

/**
 * Opens the panel beside a tab. Called before anything is awaited, or the browser no longer counts it as the user's doing.
 */
export function openPanel(tab: { id?: number; windowId?: number }): void {
  const { sidePanel } = globalThis.chrome ?? {}
  if (sidePanel && tab.windowId !== undefined)
    void sidePanel.open({ windowId: tab.windowId }).catch(() => {}) // Open already.
  else if (browser.sidebarAction) void browser.sidebarAction.open().catch(() => {})
}

const keyOf = (tabId: number) => `intent:${tabId}`

/** Leaves word for the panel of what the user asked for; it may not be open yet. */
export async function leaveIntent(tabId: number, what: Intent["do"]): Promise<void> {
  const intent: Intent = { do: what, at: Date.now() }
  await browser.storage.session.set({ [keyOf(tabId)]: intent })
  announce([{ subject: "screen", id: String(tabId) }])
}

/** What the user asked for, once. What was asked long ago is no longer meant. */
export async function takeIntent(tabId: number): Promise<Intent | null> {
  const key = keyOf(tabId)
  const intent = (await browser.storage.session.get(key))[key] as Intent | undefined
  if (intent) await browser.storage.session.remove(key)
  return intent && Date.now() - intent.at < STILL_MEANT ? intent : null
}

const STILL_MEANT = 30_000
