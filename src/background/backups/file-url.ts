import browser from "webextension-polyfill"

import { type Folder, storedFile } from "~db/files"

/** Plasmo makes it of `src/tabs/file-url.tsx`. */
const PAGE = "tabs/file-url.html"

/**
 * Makes an address for a file of the origin's own file system, from which it can be downloaded, for as long as `use` takes. Firefox's
 * background is a page and makes one itself; Chrome's is a worker, which can't, so a hidden page does.
 */
export async function withFileUrl<Answer>(
  from: { folder: Folder; file: string },
  use: (url: string) => Promise<Answer>,
): Promise<Answer> {
  if (typeof URL.createObjectURL !== "function") return withHiddenPage(from, use)
  const url = URL.createObjectURL(await storedFile(from))
  try {
    return await use(url)
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function withHiddenPage<Answer>(
  from: { folder: Folder; file: string },
  use: (url: string) => Promise<Answer>,
): Promise<Answer> {
  // One that a stopped worker left open; there can be but one.
  await chrome.offscreen.closeDocument().catch(() => {})
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: [chrome.offscreen.Reason.BLOBS],
    justification: "Gives a backup an address to be downloaded from.",
  })
  try {
    const url = (await browser.runtime.sendMessage({ fileUrl: from })) as string | undefined
    if (!url) throw new Error("The hidden page gave no address.")
    return await use(url)
  } finally {
    // The address goes with the page.
    await chrome.offscreen.closeDocument().catch(() => {})
  }
}
