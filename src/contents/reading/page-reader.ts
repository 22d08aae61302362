import { readPageInSlices } from "~capture/read-page"
import type { ScreenReport } from "~domain/captured"
import { ask } from "~messages/client"
import { api } from "./api"

/** Reads the page, with what the user taught about its site. */
export async function readPage(): Promise<ScreenReport> {
  const rules = await ask(api, "teach.rules", { url: location.href }).catch(() => []) // Read without, rather than not at all.
  const { people, wasCut, hidden } = await readPageInSlices(document, location.href, { rules })
  return {
    url: location.href,
    title: document.title,
    state: "page",
    people,
    ...(wasCut && { partial: true }),
    ...(hidden > 0 && { hidden }),
    language: document.documentElement.lang,
  }
}
