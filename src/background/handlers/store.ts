import browser from "webextension-polyfill"

import { forgetKey } from "~db/backup-key"
import { readBackup } from "~db/backup-summary"
import { currentConnection } from "~db/connection"
import { checkpointIndex } from "~db/contact-index"
import { emptyFolder, removeAllFiles } from "~db/files"
import { prepareStore, switchTo } from "~db/open"
import { restoreBackup } from "~db/restore"
import { salvage } from "~db/salvage"
import { currentSnapshot, listSnapshots, takeSnapshot } from "~db/snapshots"
import { NO_ROWS } from "~domain/counts"
import { localDay } from "~domain/due"
import { newId } from "~domain/ids"
import type { StoreStatus, storeProcedures } from "~messages/store"

import { announce } from "../announce"
import { leavingCopy } from "../backups/leave"
import { dropPassphrase, setPassphrase } from "../backups/passphrase"
import { previewOf } from "../backups/preview"
import { startBackup } from "../backups/schedule"
import { forgetBackupState } from "../backups/state"
import { backupStatus } from "../backups/status"
import { canaryKeeper } from "../canary"
import { IN_USE, removeUnneededFiles } from "../jobs/files"
import type { Handlers } from "../router"
import { grantedSites, removeSite } from "../sites"
import { startWork } from "../start-work"
import { reopenStore } from "../store"

export const storeHandlers: Handlers<typeof storeProcedures> = {
  "store.status": () => status(),

  "store.backUp": async ({ commandId }) => {
    await startBackup(commandId)
    return { job: commandId }
  },

  "store.export": async () => {
    const store = currentConnection()
    if (store.state === "closed") throw new Error("The store was not asked to open yet.")
    if (store.state === "ready" && store.head.seq > 0) {
      await removeUnneededFiles(IN_USE)
      await takeSnapshot(written())
      const { file, name } = await leavingCopy(newId())
      return { file, name, contacts: store.head.live.contacts }
    }
    const file = `${newId()}.json`
    const { contacts } = await salvage(store.state === "ready" ? store.database.name : store.databaseName, {
      folder: "exports",
      file,
    })
    return { file, name: `junto-${localDay(new Date())}.json`, contacts }
  },

  "store.preview": async ({ from, passphrase }) => previewOf(await readBackup(from, passphrase)),

  "store.restore": async ({ from, passphrase }) => {
    // What is replaced may be missed.
    await takeSnapshot(written())
    const before = (await currentSnapshot())?.file
    const { live } = await restoreBackup(from, canaryKeeper, passphrase)
    if (from.folder === "imports") await emptyFolder("imports")
    return replaced({ ...live, ...(before && { before }) })
  },

  "store.setPassphrase": ({ commandId, passphrase }) => setPassphrase(commandId, passphrase),

  "store.dropPassphrase": ({ commandId }) => dropPassphrase(commandId),

  "store.eraseAll": async () => {
    for (const { origin } of await grantedSites()) await removeSite(origin).catch(() => {}) // One the browser keeps: a test build's.
    await removeAllFiles()
    await forgetKey()
    await forgetBackupState()
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

const written = () => ({ app: browser.runtime.getManifest().version })

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
  const snapshots = await listSnapshots().catch(() => []) // No file system in this window: none to show.
  return {
    state: store.state === "closed" ? "slow" : store.state,
    ...(store.state === "damaged" && { reason: store.reason }),
    counts: store.state === "ready" ? store.head.live : NO_ROWS,
    ...(canary && { expected: { ...NO_ROWS, ...canary.counts } }),
    ...(estimate && { usage: { used: estimate.usage ?? 0, quota: estimate.quota ?? 0 } }),
    persistent: (await isExempt()) || ((await navigator.storage.persisted?.()) ?? false),
    snapshots: snapshots.map(({ checked, ...one }) => ({ ...one, checked: checked !== undefined })),
    backups: await backupStatus(snapshots),
  }
}

/**
 * In Chrome the permission alone exempts an extension from eviction, whatever the browser answers a page that asks
 * (https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies). In Firefox it lets a page ask without a prompt.
 */
const isExempt = async () =>
  browser.runtime.getURL("").startsWith("chrome-extension:") &&
  (await browser.permissions.contains({ permissions: ["unlimitedStorage"] }))
