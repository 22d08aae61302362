import browser from "webextension-polyfill"

/** Opens the full page in a tab. @param part as its address names it */
export function openWorkspace(part: "contacts" | "settings" | "welcome"): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`tabs/workspace.html#${part}`) })
}
