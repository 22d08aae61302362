import { all, attribute, first, lineText } from "../page/dom"
import type { PageSource } from "../page/page-source"
import { participants } from "./participants"
import { isAt } from "./site"

/*
 * Google Meet: an entry of the people panel is [role="listitem"][data-participant-id] with the name as its aria-label; the tiles
 * have [data-participant-id] as well, and the name in .notranslate or [data-self-name] (meetingbot, vexa, 2021-2026). Names with
 * "_" are those of icons.
 */
export const googleMeet: PageSource = {
  kind: "google-meet",
  confidence: 0.85,
  appliesTo: (page) => isAt(page, "meet.google.com"),
  read: (page) =>
    participants(
      page,
      all(page.document, "[data-participant-id]").map((element) => {
        const label = first(element, ".notranslate:not(i), [data-self-name]")
        const isEntry = attribute(element, "role") === "listitem"
        return { element, name: (isEntry && attribute(element, "aria-label")) || (label ? lineText(label) : "") }
      }),
    ),
}
