import browser, { type Downloads } from "webextension-polyfill"

import { storedFile } from "~db/files"
import { Problem } from "~domain/problem"

import { withFileUrl } from "./file-url"

/** The folder inside the downloads folder. */
const FOLDER = "Junto"
/** A download that isn't done by then will never be, in milliseconds. */
const DEADLINE = 5 * 60_000

export const mayDownload = (): Promise<boolean> => browser.permissions.contains({ permissions: ["downloads"] })

/**
 * Saves a file of the folder "exports" into the downloads folder, under a name that nothing has there.
 * @returns the browser's number of the download, and where the file lies
 * @throws Problem "download-failed" when it didn't arrive whole
 */
export async function download(file: string, name: string): Promise<{ id: number; name: string; bytes: number }> {
  const { size } = await storedFile({ folder: "exports", file })
  return withFileUrl({ folder: "exports", file }, async (url) => {
    const id = await browser.downloads
      .download({ url, filename: `${FOLDER}/${name}`, conflictAction: "uniquify", saveAs: false })
      .catch((cause) => {
        throw new Problem("download-failed", { reason: String((cause as Error)?.message ?? cause) }, { cause })
      })
    const item = await ended(id)
    if (item?.state !== "complete" || item.bytesReceived !== size) {
      await browser.downloads.erase({ id }).catch(() => {}) // Listed no longer is what was wanted.
      throw new Problem("download-failed", { reason: item?.error ?? "incomplete" })
    }
    return { id, name: item.filename, bytes: size }
  })
}

/** Removes a file that was downloaded, and its line in the browser's list. One that is gone or was moved is left alone. */
export async function removeDownload(id: number): Promise<void> {
  await browser.downloads.removeFile(id).catch(() => {})
  await browser.downloads.erase({ id }).catch(() => {})
}

/** Which of these the browser still finds where it saved them. */
export async function stillThere(ids: number[]): Promise<Set<number>> {
  const items = await Promise.all(ids.map((id) => browser.downloads.search({ id })))
  return new Set(items.flat().flatMap(({ id, exists }) => (exists ? [id] : [])))
}

/** Asked again and again: each question also keeps the worker from being put to sleep meanwhile. */
async function ended(id: number): Promise<Downloads.DownloadItem | undefined> {
  for (const end = Date.now() + DEADLINE; Date.now() < end; ) {
    const [item] = await browser.downloads.search({ id })
    if (item?.state !== "in_progress") return item
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await browser.downloads.cancel(id).catch(() => {})
  return undefined
}
