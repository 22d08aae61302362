import browser from "webextension-polyfill"

import { currentConnection } from "~db/connection"
import { checkpointIndex } from "~db/contact-index"
import { emptyFolder, removeAllFiles, writeBackup, writeText } from "~db/files"
import { prepareStore, switchTo } from "~db/open"
import { restoreBackup } from "~db/restore"
import { salvage } from "~db/salvage"
import { listSnapshots, takeSnapshot } from "~db/snapshots"
import { localDay } from "~domain/due"
import type { StoreStatus, storeProcedures } from "~messages/store"

import { announce } from "../announce"
import { canaryKeeper } from "../canary"
import type { Handlers } from "../router"
import { grantedSites, removeSite } from "../sites"
import { startWork } from "../start-work"
import { reopenStore } from "../store"

export const storeHandlers: Handlers<typeof storeProcedures> = {
  "store.status": () => status(),

  "store.export": async () => {
    const store = currentConnection()
    const name = `junto-${localDay(new Date())}.json`
    const to = { folder: "exports" as const, file: `${Date.now()}.json` }
    // The page has saved the last one by now.
    await emptyFolder("exports")
    if (store.state === "ready") {
      await writeBackup(to, store)
      return { file: to.file, name, contacts: store.head.live.contacts }
    }
    if (store.state === "closed") throw new Error("The store was not asked to open yet.")
    const { text, contacts } = await salvage(store.databaseName)
    await writeText(to, text)
    return { file: to.file, name, contacts }
  },

  "store.restore": async ({ file }) => {
    // What is replaced may be missed.
    await takeSnapshot()
    const counts = await restoreBackup({ folder: "imports", file }, canaryKeeper)
    await emptyFolder("imports")
    return replaced(counts)
  },

  "store.restoreSnapshot": async ({ file }) =>
    replaced(await restoreBackup({ folder: "snapshots", file }, canaryKeeper)),

  "store.eraseAll": async () => {
    for (const { origin } of await grantedSites()) await removeSite(origin).catch(() => {}) // One the browser keeps: a test build's.
    await removeAllFiles()
    await switchTo(await prepareStore(), canaryKeeper)
    await browser.storage.session.clear()
    return replaced({ erased: true as const })
  },

  "store.startEmpty": async () => {
    await switchTo(await prepareStore(), canaryKeeper)
    return replaced({ started: true as const })
  },

  "store.retry": async () => {
    await reopenStore()
    if (currentConnection().state === "ready") await startWork()
    return status()
  },
}

/** Everything that is shown came from the store before. */
function replaced<Answer>(answer: Answer): Answer {
  announce([{ subject: "store" }])
  void startWork().catch(() => {}) // The next start of the browser does it again.
  void checkpointIndex().catch(() => {}) // The next worker tries again.
  return answer
}

async function status(): Promise<StoreStatus> {
  const store = currentConnection()
  const canary = await canaryKeeper.read()
  const estimate = await navigator.storage.estimate().catch(() => undefined)
  return {
    state: store.state === "closed" ? "slow" : store.state,
    ...(store.state === "damaged" && { reason: store.reason }),
    counts: store.state === "ready" ? store.head.live : { contacts: 0, interactions: 0, tasks: 0 },
    ...(canary && { expected: canary.counts }),
    ...(estimate && { usage: { used: estimate.usage ?? 0, quota: estimate.quota ?? 0 } }),
    persistent: (await browser.permissions.contains({ permissions: ["unlimitedStorage"] })) || (await isPersisted()),
    snapshots: await listSnapshots().catch(() => []), // No file system in this window: none to show.
  }
}

const isPersisted = async () => (await navigator.storage.persisted?.()) ?? false
