import { remembered } from "~domain/text/remembered"
import { textFragment } from "~domain/text/text-fragment"

import type { PageLine } from "../page/page-lines"
import type { Found } from "../page/page-source"

/** The line that holds a value, or what stands in for it. */
type Told = Pick<PageLine, "text" | "pictures">

type Noted = Required<Pick<Found, "texts" | "places">>

export function noPlaces(): Noted {
  return { texts: new Map(), places: new Map() }
}

const LONGEST_TEXT = 300
/** Remembered, since a page is read again at every change. */
const fragmentOf = remembered((text: string): string => textFragment(text))
const LONGEST_BEFORE = 40

/**
 * Keeps where a value was read.
 * @param line where it stands: of a value that is shown as a picture, what the picture says, which no browser marks
 * @param written as it stands there, which is what the browser looks for; the whole line where that isn't known
 * @param before what stands before it, where the same may stand elsewhere
 */
export function notePlace(
  { texts, places }: Noted,
  value: string,
  { text, pictures }: Told,
  written = text,
  before = "",
): void {
  // Of a long line, the part that holds the value.
  const from = text.length > LONGEST_TEXT ? Math.max(0, text.indexOf(written) - LONGEST_BEFORE) : 0
  texts.set(value, text.slice(from, from + LONGEST_TEXT))
  const picture = pictures?.find((one) => one.text.includes(written) || written.includes(one.text.trim()))
  const shown = written.slice(0, LONGEST_TEXT)
  places.set(value, picture?.place ?? (before ? textFragment(shown, lastWords(before)) : fragmentOf(shown)))
}

/** Where a link has no words to mark: its address tells. */
export function noteLink({ texts, places }: Noted, value: string, shown: string, href: string): void {
  texts.set(value, (shown || href).slice(0, LONGEST_TEXT))
  places.set(value, shown ? fragmentOf(shown.slice(0, LONGEST_TEXT)) : "a href")
}

/** Whole words, since a browser looks for no parts of words. */
function lastWords(text: string): string {
  const line = text.trim()
  if (line.length <= LONGEST_BEFORE) return line
  const end = line.slice(-LONGEST_BEFORE)
  return end.slice(end.indexOf(" ") + 1)
}

/**
 * Keeps where somebody's title was read: in the line of their name, or in one beside it. A title over two lines is marked by
 * its first.
 * @param isRepeated whether others have the same title, so that the words alone tell too little
 */
export function noteTitle(
  noted: Noted,
  title: string,
  { lines, at, isRepeated }: { lines: readonly PageLine[]; at: number; isRepeated: boolean },
): void {
  for (const near of NEAREST) {
    const line = lines[at + near]
    if (!line || line.length > LONGEST_LOOK) continue
    const { text } = line
    const start = text.length > 1 && title.startsWith(text) ? 0 : text.indexOf(title)
    if (start < 0) continue
    const before = start > 0 ? text.slice(0, start) : isRepeated && near === 1 ? (lines[at]?.text ?? "") : ""
    notePlace(noted, title, line, text.slice(start, start + title.length), before)
    return
  }
}

/** From the line of a name: where its title may stand, the likeliest first. */
const NEAREST = [0, 1, -1, 2, 3, 4, 5, 6, 7]
const LONGEST_LOOK = 3_000
