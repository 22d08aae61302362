import browser from "webextension-polyfill"

import type { Canary, CanaryKeeper } from "~db/open"

const KEY = "canary"

/** The canary lives in storage.local: other files than IndexedDB's, in both browsers. */
export const canaryKeeper: CanaryKeeper = {
  async read() {
    return (await browser.storage.local.get(KEY))[KEY] as Canary | undefined
  },
  async write(canary) {
    await browser.storage.local.set({ [KEY]: canary })
  },
}

let next: Canary | undefined
let isWriting = false

/** Writes the canary after a commit. While one write is under way only the newest of those that wait is written. */
export async function followCommit(canary: Canary): Promise<void> {
  next = canary
  if (isWriting) return
  isWriting = true
  while (next) {
    const now = next
    next = undefined
    await canaryKeeper.write(now).catch(() => {}) // It may lag behind; the next commit writes it again.
  }
  isWriting = false
}
