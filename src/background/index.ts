import browser from "webextension-polyfill"

browser.runtime.onMessage.addListener(async () => ({ ok: true }))
