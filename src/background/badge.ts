import browser from "webextension-polyfill"

import { tasksDue } from "~db/tasks"
import { localDay } from "~domain/due"
import { catalogueText } from "./catalogue-text"
import { currentScreen } from "./current-screen"

const KNOWN = "#0f6b5c"
const UNKNOWN = "#8a5a00"
const DUE = "#5b5f66"

/**
 * The toolbar badge: ✓ for a known person on screen, ✓+ when the page shows something newer than the record, + for somebody
 * who could be saved, and how many tasks are due. A tab without either shows the tasks alone. The words are in the tooltip, for who can't tell the colours.
 */
export async function refreshBadge(tabId: number): Promise<void> {
  const [{ people, mail }, due] = await Promise.all([currentScreen(tabId), dueCount()])
  // Nobody saves the sender of a newsletter.
  const [person] = people.filter(({ known }) => known || !NOBODY.has(mail?.nature ?? "person"))
  const isNews = people.some(({ news }) => news)
  const sign = person ? (person.known ? (isNews ? "✓+" : "✓") : "+") : ""
  const name = person?.known?.fullName ?? ""
  const title = !person
    ? "Junto"
    : person.known
      ? catalogueText(isNews ? "badge_news" : "badge_known", name)
      : catalogueText("badge_unknown")
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign + (due > 0 ? String(Math.min(due, 99)) : "") }),
    browser.action.setBadgeBackgroundColor({ tabId, color: person ? (person.known ? KNOWN : UNKNOWN) : DUE }),
    browser.action.setTitle({
      tabId,
      title: due > 0 ? `${title} · ${catalogueText("badge_due", String(due))}` : title,
    }),
  ])
}

const NOBODY = new Set(["no-reply", "newsletter", "ticket", "bounce"])

/** Every window's active tab, and what the others will show when they are. */
export async function refreshBadges(): Promise<void> {
  const due = await dueCount()
  await browser.action.setBadgeText({ text: due > 0 ? String(Math.min(due, 99)) : "" })
  await browser.action.setBadgeBackgroundColor({ color: DUE })
  for (const { id } of await browser.tabs.query({ active: true }))
    if (id !== undefined) await refreshBadge(id).catch(() => {}) // The tab was closed meanwhile.
}

const dueCount = async () => (await tasksDue(localDay(new Date()), 100)).length
