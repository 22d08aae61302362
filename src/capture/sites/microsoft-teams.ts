import { all, attribute, first, lineText } from "../page/dom"
import type { PageSource } from "../page/page-source"
import { documentsOf, participants } from "./participants"
import { isAt } from "./site"

/*
 * Microsoft Teams: an entry of the people panel has data-tid "participantsInCall-<name>", "attendeesInMeeting-<name>" or
 * "participantsFromThread-<name>" (meeting bots of 2023-2026); in the older one, data-tid="roster-participant" with the name in
 * "roster-participant-name" or first in aria-label. For some firms the name there is an address, and the shown one is in the tag.
 */
export const microsoftTeams: PageSource = {
  kind: "microsoft-teams",
  confidence: 0.85,
  appliesTo: (page) => isAt(page, "teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"),
  read: (page) =>
    participants(
      page,
      documentsOf(page)
        .flatMap((document) => all(document, ENTRY))
        .map((element) => {
          const id = (attribute(element, "data-tid") ?? "").replace(/^[a-z-]{1,40}?(?:Call|Meeting|Thread)-/i, "")
          const shown = first(
            element,
            '[data-tid="roster-participant-name"], [id^="roster-avatar-img"] ~ * span[title]',
          )
          const label = attribute(element, "aria-label")?.split(",")[0]
          const isNamed = !id.startsWith("roster-") && !id.includes("@")
          return {
            element,
            name: isNamed ? id : ((shown && lineText(shown)) ?? label ?? ""),
            address: id.includes("@") ? id : undefined,
          }
        }),
    ),
}

const ENTRY =
  '[data-tid^="participantsInCall-"], [data-tid^="attendeesInMeeting-"], [data-tid^="participantsFromThread-"], [data-tid="roster-participant"]'
