import type { Reply } from "./driver"

/** Runs in a page of the extension: makes a content script in a tab send a message, and gives the worker's reply. */
export async function sendFromTab(request: string): Promise<Reply> {
  const { tabId, message } = JSON.parse(request) as { tabId: number; message: unknown }
  const [frame] = await chrome.scripting.executeScript({
    target: { tabId },
    args: [message],
    func: (message: unknown) => chrome.runtime.sendMessage(message) as Promise<Reply>,
  })
  return frame?.result as Reply
}
