import { all, attribute } from "../page/dom"
import type { Found, PageSource } from "../page/page-source"
import type { PageView } from "../page/page-view"
import { isName } from "./link-cards"
import { shownLines } from "./shown-lines"
import { isAt } from "./site"
import { clean, SiteContact } from "./site-contact"

/*
 * The guests of an open event in Google Calendar: [role="treeitem"][data-email], or [data-hovercard-id] before; the name is the
 * first line or what aria-label begins with (cal.com's companion and calendar extensions, 2021-2026). Rooms have addresses, too.
 */
export const googleCalendar: PageSource = {
  kind: "google-calendar",
  confidence: 0.9,
  appliesTo: (page) => isAt(page, "calendar.google.com"),
  read: (page) =>
    all(page.document, GUEST)
      .slice(0, 400)
      .flatMap((guest) => contactOf(page, guest)),
}

const GUEST = '[role="treeitem"][data-email], [role="listitem"][data-email], [data-hovercard-id*="@"]'
const ROOM = /@(?:resource|group)\.calendar\.google\.com$/i

function contactOf(page: PageView, guest: Element): Found[] {
  const address = attribute(guest, "data-email") ?? attribute(guest, "data-hovercard-id") ?? ""
  if (ROOM.test(address)) return []
  const label = clean(attribute(guest, "aria-label")).split(", ")[0] ?? ""
  const name = [shownLines(guest)[0]?.text ?? "", label].find(isName)
  return new SiteContact(page, guest).email(address, name).text("fullName", name).all
}
