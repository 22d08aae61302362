import browser from "webextension-polyfill"

import { catalogueText } from "./catalogue-text"

/** Shows a notification. @param id `task:<contact>` or `signal:<contact>` opens the contact when it is clicked */
export async function notification(id: string, title: string, text: string): Promise<void> {
  const icon = browser.runtime.getManifest().icons?.["128"] ?? ""
  await browser.notifications.create(id, {
    type: "basic",
    iconUrl: browser.runtime.getURL(icon),
    title,
    message: text || catalogueText("extension_name"),
  })
}
