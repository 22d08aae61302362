import point from "url:~contents/point"
import browser from "webextension-polyfill"

import type { Pointing } from "~messages/teach"

import { announce } from "./announce"

/*
 * What the user is pointing at, by tab. storage.session keeps it while the worker is dead; it ends with the browser.
 */
const keyOf = (tabId: number) => `pointing:${tabId}`

export async function pointingIn(tabId: number): Promise<Pointing | null> {
  const key = keyOf(tabId)
  return ((await browser.storage.session.get(key))[key] as Pointing | undefined) ?? null
}

export async function setPointing(tabId: number, pointing: Pointing | null): Promise<void> {
  if (pointing) await browser.storage.session.set({ [keyOf(tabId)]: pointing })
  else await browser.storage.session.remove(keyOf(tabId))
  announce([{ subject: "teaching", id: String(tabId) }])
}

/** Starts the script that takes the click; started again it asks whether it is still wanted. */
export async function startPointing(tabId: number): Promise<void> {
  const { pathname } = new URL(point, browser.runtime.getURL(""))
  await browser.scripting.executeScript({ target: { tabId }, files: [pathname] })
}
