import { isGivenPart } from "../names/given-names"
import { hasTitleWord, isJobTitle } from "../names/job-title"
import { type NameInLine, nameInEntry, namesInLine, readLabel } from "../names/name-in-line"
import { readPersonName } from "../names/person-name"
import { lineFact } from "../page/line"
import { namesInProse } from "./names-in-prose"

/** What a line says of names by itself, one that begins with a capital and holds no number. */
export type LineNames = {
  /** Of people, where the line is nothing else, or a label and names. */
  names: readonly NameInLine[]
  /** Whether it has the looks of a name, known or not. */
  mayBeName: boolean
  /** Whether a title may stand beside a name in it. */
  hasSeparator: boolean
  /** Whether it begins as the name of who said or wrote something. */
  mayBeAttributed: boolean
}

export const namesAlone = lineFact((text): LineNames => {
  const space = text.indexOf(" ")
  return {
    names: namesInLine(text),
    mayBeName: mayBeName(text) && !isTownAndState(text),
    hasSeparator: SEPARATOR.test(text),
    mayBeAttributed: space > 0 && isNameLike(text, space),
  }
})

/** The name of a line that looks like one, known or not: one at most. */
export const shapedLikeName = lineFact((text): readonly NameInLine[] =>
  NAME_SHAPED.test(text) ? [readPersonName(text) ?? []].flat() : [],
)
/** Two to four words, the first and the last with a capital: what a name looks like before anybody asks further. */
const NAME_SHAPED = /^\p{Lu}\S*(?: \S+){0,3} \p{Lu}\S+$/u

/** People in running text. */
export const namesInText = lineFact((text) => namesInProse(text))

/** What a line says of the names below it, where it is nothing but a label: one at most. */
export const labelAlone = lineFact((text): readonly { jobTitle?: string }[] =>
  text.endsWith(":") ? [readLabel(text.slice(0, -1)) ?? []].flat() : [],
)

/** Whether a line may be somebody's entry. Costly to ask, so that lines with neither sign nor separator are not. */
export const mayBeEntry = lineFact((text): boolean => {
  const space = text.indexOf(" ")
  const mayName = space > 1 && text.indexOf(" ", space + 1) > 0 && (isGivenPart(text, 0, space) || hasTitleWord(text))
  return mayName && !(HAS_DIGIT.test(text) && YEARS.test(text))
})

/** Who an entry is of: one at most. */
export const nameOfEntry = lineFact((text): readonly NameInLine[] => [nameInEntry(text) ?? []].flat())

const HAS_DIGIT = /\d/
/** "George Washington (1789-1797)" is history. */
const YEARS = /^\D{0,60}\b1\d{3}\b|^[^\d+]{0,60}\(?20\d\d\b(?! ?[-. ]?\d{3})/

/** 0 for a line without a title's word, 1 for one with such a word, 2 for a title. */
export const titleIn = lineFact((text): 0 | 1 | 2 => (!hasTitleWord(text) ? 0 : isJobTitle(text) ? 2 : 1))

/** The quick half of the question: not too long, several words, the last of which begins with a capital. */
export function mayBeName(text: string): boolean {
  if (text.length < 4 || text.length > 45) return false
  const space = text.lastIndexOf(" ")
  if (space < 1) return false
  const last = text.charCodeAt(space + 1)
  return (last >= 65 && last <= 90) || last >= 0xc0
}

/** "Newark, CA" */
const isTownAndState = (text: string) => text.charCodeAt(text.length - 4) === COMMA
const COMMA = 44

/** A known given name, or an initial, or a sign before either. */
function isNameLike(text: string, space: number): boolean {
  return text.charCodeAt(1) === 46 || text.charCodeAt(0) > 0x2000 || isGivenPart(text, 0, space)
}

/** Between a name and a title in one line. */
const SEPARATOR = /[,|(–—]| - /
