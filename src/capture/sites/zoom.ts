import { all, attribute, first, lineText } from "../page/dom"
import type { PageSource } from "../page/page-source"
import { documentsOf, participants } from "./participants"
import { isAt } from "./site"

/*
 * Zoom in the browser, in a frame of its own origin: an entry of the participants is [id^="participants-list-"] or .participants-li
 * under #participants-ul, with .participants-item__display-name, and aria-label "Ana Ruiz (Host, me),computer audio muted"
 * (attendance extensions and meeting bots, 2020-2026).
 */
export const zoom: PageSource = {
  kind: "zoom",
  confidence: 0.85,
  appliesTo: (page) => isAt(page, "zoom.us", "zoom.com", "zoomgov.com"),
  read: (page) =>
    participants(
      page,
      documentsOf(page)
        .flatMap((document) => all(document, '[id^="participants-list-"], .participants-li'))
        .map((element) => {
          const shown = first(element, '[class*="participants-item__display-name"]')
          return {
            element,
            name: shown ? lineText(shown) : ((attribute(element, "aria-label") ?? "").split(",")[0] ?? ""),
          }
        }),
    ),
}
