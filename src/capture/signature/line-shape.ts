/** What one look at a line tells, so that patterns are asked only where they may fit. */
export type LineShape = {
  words: number
  /** The most digits in a row, counted up to a few. */
  digits: number
  hasAt: boolean
  /** Whether bars, dots, commas or dashes between spaces may part it. */
  hasParts: boolean
  /** Whether it ends as sentences do. */
  isStopped: boolean
}

/** @param line without the space at its ends */
export function shapeOf(line: string): LineShape {
  const shape: LineShape = { words: 1, digits: 0, hasAt: false, hasParts: false, isStopped: false }
  let [run, isSpace] = [0, false]
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      if (++run > shape.digits) shape.digits = run
      isSpace = false
      continue
    }
    run = 0
    const wasSpace = isSpace
    isSpace = code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && isWideSpace(code))
    if (isSpace && !wasSpace) shape.words++
    if (code === 64) shape.hasAt = true
    else if (isBar(code) || (wasSpace && isDash(code))) shape.hasParts = true
  }
  shape.isStopped = ".?!:;,".includes(line.charAt(line.length - 1)) && line.length > 0
  return shape
}

const isBar = (code: number) => code === 44 || code === 124 || code === 0xb7 || code === 0x2022
const isDash = (code: number) => code === 45 || code === 0x2013 || code === 0x2014
/** The white space of Unicode beyond ASCII, as String.trim and patterns have it. */
const isWideSpace = (code: number) =>
  code === 0xa0 || (code > 0x1000 && (code === 0xfeff || code === 0x3000 || /\s/.test(String.fromCharCode(code))))
