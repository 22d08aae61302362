import { readPage as read } from "~capture/index"
import type { ScreenReport } from "~domain/captured"

export function readPage(): ScreenReport {
  const { people, wasCut } = read(document, location.href)
  return {
    url: location.href,
    title: document.title,
    state: "page",
    people,
    ...(wasCut && { partial: true }),
    language: document.documentElement.lang,
  }
}
