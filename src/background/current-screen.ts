import browser from "webextension-polyfill"

import { whoHasMail } from "~db/interactions"
import { getSettings } from "~db/settings"
import { isOwnAddress, withoutOwn } from "~domain/own"
import type { PersonOnScreen, Screen } from "~messages/screen"

import { isClickOnly } from "./click-only"
import { withLeaving } from "./leaving"
import { peopleOnScreen } from "./people"
import { regionOfPage } from "./phones"
import { type KeptReport, type KeptScreen, keptScreen, mainReport } from "./screens"
import { covers, grantedSites, siteOrigin } from "./sites"

/** What the tab shows now, with whoever of it is known. */
export async function currentScreen(tabId: number): Promise<Screen> {
  const [tab, kept, settings, sites] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    keptScreen(tabId),
    getSettings(),
    grantedSites(),
  ])
  const url = tab?.url ?? ""
  const site = siteOrigin(url)
  const granted = sites.find(({ origin }) => covers(origin, site ?? ""))?.script
  const page = { tabId, url, title: tab?.title ?? "", origin: site && isClickOnly(site) ? undefined : site, granted }
  const nobody = { people: [], ownLeftOut: 0, partial: false, hidden: 0 }
  if (!tab || (url !== "" && !site)) return { ...page, ...nobody, state: "unreadable" }

  const report = mainReport(kept)
  if (!report || !isStillThere(report, url, granted !== undefined))
    return { ...page, ...nobody, state: isRefused(kept, url) ? "unreadable" : "unread" }

  const { mail: opened } = report
  const region = settings.region || regionOfPage(report.url, report.language)
  const everybody = await peopleOnScreen(report.people, opened, region, report.received)
  const people = await withLeaving(withoutOwn(settings, everybody).sort(senderFirst), opened)
  const mail = opened && {
    ...opened,
    messageId: opened.messageId && `${new URL(report.url).host}/${opened.messageId}`,
    direction: isOwnAddress(settings, opened.from.address) ? ("out" as const) : ("in" as const),
  }
  const knownIds = people.flatMap(({ known }) => known?.id ?? [])
  const loggedFor = mail?.messageId ? await whoHasMail(knownIds, mail.messageId) : []
  return {
    ...page,
    // A report's address is the frame's; the tab's own is what the user sees.
    title: page.title || report.title,
    state: report.state,
    people,
    ownLeftOut: Math.max(0, everybody.length - people.length),
    partial: report.partial ?? false,
    hidden: report.hidden ?? 0,
    ...(mail && { mail: { ...mail, loggedFor } }),
  }
}

/**
 * Whether a report still tells of what the tab shows. A script that stays reports every change itself; one that was
 * there for a click knows nothing of what came after.
 */
function isStillThere(report: KeptReport, url: string, staysOnPage: boolean): boolean {
  // Without an address we have lost the right to the page: the tab left the site that the click was for.
  if (url === "") return false
  if (staysOnPage) return siteOrigin(report.url) === siteOrigin(url) || report.url.startsWith("about:")
  return withoutHash(report.url) === withoutHash(url)
}

const isRefused = (kept: KeptScreen, url: string) => kept.unreadable === true && url === ""
const withoutHash = (url: string) => url.replace(/#.*$/, "")

const ORDER: Record<PersonOnScreen["role"], number> = { sender: 0, recipient: 1, mentioned: 2, page: 3 }
const senderFirst = (a: PersonOnScreen, b: PersonOnScreen) => ORDER[a.role] - ORDER[b.role]
