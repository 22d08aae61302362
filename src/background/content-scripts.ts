import gmail from "url:~contents/gmail"
import outlook from "url:~contents/outlook"
import page from "url:~contents/page"
import roundcube from "url:~contents/roundcube"
import browser from "webextension-polyfill"

import type { SiteScript } from "~domain/settings"

/** The built file of each content script, as the browser wants it named. */
const FILES: Record<SiteScript, string> = { gmail, outlook, webmail: roundcube, page }

export const fileOf = (script: SiteScript): string => new URL(FILES[script], browser.runtime.getURL("")).pathname

const OUTLOOK_HOSTS = ["outlook.office.com", "outlook.office365.com", "outlook.live.com", "outlook.cloud.microsoft"]

/** The script made for a host, or undefined where any webmail or page may be. */
export function scriptOfHost(host: string): "gmail" | "outlook" | undefined {
  if (host === "mail.google.com") return "gmail"
  return OUTLOOK_HOSTS.includes(host) ? "outlook" : undefined
}
