import { capturePage } from "~capture/index"
import type { ScreenReport } from "~domain/captured"

/** As many people as a list to tick can show. */
const MOST_PEOPLE = 200

export function readPage(): ScreenReport {
  const people = capturePage(document, location.href)
  return {
    url: location.href,
    title: document.title,
    state: "page",
    people: people.slice(0, MOST_PEOPLE),
    ...(people.length > MOST_PEOPLE && { partial: true }),
    language: document.documentElement.lang,
  }
}
