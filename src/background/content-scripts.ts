import gmail from "url:~contents/gmail"
import outlook from "url:~contents/outlook"
import page from "url:~contents/page"
import webmail from "url:~contents/webmail"
import browser from "webextension-polyfill"

import type { SiteScript } from "~domain/settings"

/** The built file of each content script, as the browser wants it named. */
const FILES: Record<SiteScript, string> = { gmail, outlook, webmail, page }

export const fileOf = (script: SiteScript): string => new URL(FILES[script], browser.runtime.getURL("")).pathname

const OUTLOOK_HOSTS = ["outlook.office.com", "outlook.office365.com", "outlook.live.com", "outlook.cloud.microsoft"]

/** Hosts of other mail clients, all read by the script of webmails; those that people run themselves are known by their pages. */
const WEBMAIL_HOSTS =
  /(?:^|\.)(?:mail\.(?:yahoo\.(?:com|co\.jp)|aol\.com|proton\.me|protonmail\.com|zoho\.(?:com|eu|in|jp|sa|ca|com\.au|com\.cn))|app\.fastmail\.com|(?:navigator|3c)[a-z0-9-]*\.(?:gmx\.(?:net|com|de|at|ch|es|fr)|web\.de))$/

/** The script made for a host, or undefined where any webmail or page may be. */
export function scriptOfHost(host: string): SiteScript | undefined {
  if (host === "mail.google.com") return "gmail"
  if (OUTLOOK_HOSTS.includes(host)) return "outlook"
  return WEBMAIL_HOSTS.test(host) ? "webmail" : undefined
}
