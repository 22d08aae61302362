import type { CapturedContact } from "~domain/captured"

import type { PageView } from "./page-view"

/** What a source reads of one person or organisation; where it comes from and how sure it is are added for all alike. */
export type Found = Partial<Omit<CapturedContact, "source" | "confidence" | "evidence">> & {
  /** The text that values were read from, where it is not the value itself, by value. */
  texts?: Map<string, string>
  /** Where values stood, by value: a text fragment (domain/text/text-fragment) or a path, as in Evidence. */
  places?: Map<string, string>
  /** What is said of a telephone, by value. */
  phoneDetails?: Map<string, { label?: string; extension?: string }>
  /** Where on the page: sources that know less ask those that stand nearby. */
  element?: Element
}

/** One way of telling contacts on a page. `appliesTo` only looks; `read` does the work; neither changes the page. */
export type PageSource = {
  kind: string
  /** 0 to 1: how far its values can be believed, where no corpus has measured it (capture/confidence.ts). */
  confidence: number
  /** It tells of what stands on a page, not of whom the page says it is about: beside it, more is looked for in the text. */
  isAside?: true
  appliesTo(page: PageView): boolean
  /** Best first; asked for no more than is wanted. */
  read(page: PageView): Iterable<Found>
}

/** Yielded by a source between the parts of long work: a good moment to let the page go on. It says of nobody. */
export const PAUSE: Found = Object.freeze({})
