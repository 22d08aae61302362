import type { CapturedContact } from "~domain/captured"
import type { SiteRule } from "~domain/site-rule"

import { combining, type SourcedFound } from "./combine"
import { hCard } from "./declared/h-card"
import { jsonLd } from "./declared/json-ld"
import { microdata } from "./declared/microdata"
import { openGraph } from "./declared/open-graph"
import { rdfa } from "./declared/rdfa"
import { relLinks } from "./declared/rel-links"
import { vCards } from "./declared/vcards"
import { readingLines } from "./page/page-lines"
import { PAUSE, type PageSource } from "./page/page-source"
import { type PageView, pageView } from "./page/page-view"
import { atOnce, inSlices, type Steps } from "./page/slices"
import { crunchbase } from "./sites/crunchbase"
import { github } from "./sites/github"
import { googleCalendar } from "./sites/google-calendar"
import { googleContacts } from "./sites/google-contacts"
import { googleMaps } from "./sites/google-maps"
import { googleMeet } from "./sites/google-meet"
import { linkedin } from "./sites/linkedin"
import { microsoftTeams } from "./sites/microsoft-teams"
import { x } from "./sites/x"
import { xing } from "./sites/xing"
import { zoom } from "./sites/zoom"
import { taught } from "./taught/taught"
import { mailtoLinks } from "./visible/mailto-links"
import { telLinks } from "./visible/tel-links"
import { visibleText } from "./visible/visible-text"

/** Readers of one site each. What such a reader tells of a page is better than any guess from its text. */
const siteSources: readonly PageSource[] = [
  linkedin,
  github,
  x,
  xing,
  crunchbase,
  googleMaps,
  googleContacts,
  googleCalendar,
  googleMeet,
  microsoftTeams,
  zoom,
]

/** Best first: where two sources disagree about a person, the earlier is believed. */
export const pageSources: readonly PageSource[] = [
  taught,
  ...siteSources,
  jsonLd,
  microdata,
  rdfa,
  hCard,
  vCards,
  openGraph,
  visibleText,
  mailtoLinks,
  telLinks,
  relLinks,
]

/** @param onFailure told which source broke, so that an error is noticed instead of read as an empty page. */
export type OnFailure = (kind: string, cause: unknown) => void

/** As many people as a list holds, of which more would be cut. */
const MOST_PEOPLE = 200

/** Everybody a page tells of, each once. Changes nothing in the page, and runs nothing of it. */
export function capturePage(document: Document, url: string, onFailure?: OnFailure): CapturedContact[] {
  return readPage(document, url, { onFailure }).people
}

/** `rules`: what the user pointed at before on pages such as this. */
export type ReadOptions = { onFailure?: OnFailure; rules?: readonly SiteRule[] }

/**
 * Whom a page tells of; whether something was left out, too many people, or a page too large to be read whole; and how many
 * passages that speak of contacts it hides from people: they are not captured.
 */
export type PageReading = { people: CapturedContact[]; wasCut: boolean; hidden: number }

/** As capturePage, in one go. */
export function readPage(document: Document, url: string, options?: ReadOptions): PageReading {
  return atOnce(readingPage(document, url, options))
}

/** The same in slices of a few milliseconds, so that a large page goes on living while it is read. */
export function readPageInSlices(document: Document, url: string, options?: ReadOptions): Promise<PageReading> {
  return inSlices(readingPage(document, url, options))
}

function* readingPage(
  document: Document,
  url: string,
  { onFailure = () => {}, rules }: ReadOptions = {},
): Steps<PageReading> {
  const lines = yield* readingLines(document)
  const page = pageView(document, url, rules, lines)
  yield
  const people = yield* combining(foundIn(page, onFailure), url)
  return { people, wasCut: lines.wasCut || people.length >= MOST_PEOPLE, hidden: page.sight.hidden.size }
}

/** Source after source, each asked only when those before it have left something to find. */
function* foundIn(page: PageView, onFailure: OnFailure): Iterable<SourcedFound> {
  let isKnown = false
  for (const source of pageSources) {
    if (isKnown && source === visibleText) continue
    try {
      if (!source.appliesTo(page)) continue
      yield { source, found: PAUSE }
      for (const found of source.read(page)) {
        if (found !== PAUSE) isKnown ||= siteSources.includes(source)
        yield { source, found }
      }
    } catch (cause) {
      // One broken source must not hide what the others saw.
      onFailure(source.kind, cause)
    }
  }
}
