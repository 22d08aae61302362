import browser from "webextension-polyfill"

import { documentSourceSchema } from "~domain/document"
import { Problem } from "~domain/problem"
import { cleanFileName } from "~domain/text/file-name"
import type { ParsedInputOf, ResultOf } from "~messages/protocol"

import { addDocument } from "./add"

type PageText = { url: string; title: string; text: string }

/**
 * Keeps what the page in a tab shows as text, under the right that the user's click gave.
 * @throws Problem "page-not-readable" where the browser refuses, "page-without-text" where it shows none
 */
export async function keepPage(asked: ParsedInputOf<"documents.keepPage">): Promise<ResultOf<"documents.keepPage">> {
  const { commandId, tabId, ...place } = asked
  const { url, title, text } = await textOfTab(tabId)
  const site = hostOf(url)
  if (text.trim() === "") throw new Problem("page-without-text", { site })
  const at = new Date()
  const bytes = new TextEncoder().encode(`${title}\n${url}\n${at.toLocaleString()}\n\n${text}\n`)
  const name = cleanFileName(`${(title || site).replace(/[./\\]+/g, " ").trim()}.txt`)
  const source = documentSourceSchema.safeParse({ url, ...(title && { title }) }).data
  return addDocument({ name: "documents.keepPage", commandId }, { ...place, name, bytes, source })
}

async function textOfTab(tabId: number): Promise<PageText> {
  const { url = "" } = await browser.tabs.get(tabId)
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: shownText, args: [MOST_LETTERS] })
    return frame?.result as PageText
  } catch (cause) {
    throw new Problem("page-not-readable", { site: hostOf(url) }, { cause })
  }
}

const MOST_LETTERS = 2_000_000

/** Runs in the page: it stands on its own, and only looks. */
function shownText(most: number): PageText {
  const text = document.body?.innerText ?? ""
  return { url: location.href, title: document.title.slice(0, 500), text: text.slice(0, most) }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : "")
