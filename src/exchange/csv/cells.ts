import Papa from "papaparse"

/*
 * A spreadsheet runs a cell that begins with one of these signs as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe before it keeps it text, in this program's files
 * and in those that people type.
 */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/
/** An apostrophe that is there to keep a spreadsheet from reading what follows. */
const KEPT = /^'+[=+\-@\t\r\n＝＋－＠\d(]/

/** A cell as it can be opened in a spreadsheet: nothing in it is run. */
export const neutralised = (cell: string): string => (RUNS.test(cell) || KEPT.test(cell) ? `'${cell}` : cell)

/** A telephone number is plain arithmetic at worst, and other programs need its plus. */
export const neutralisedPhone = (cell: string): string =>
  /^\+\d[\d\s().-]{0,40}$/.test(cell) ? cell : neutralised(cell)

/** One line of a table of values that may come from anywhere. */
export const csvLine = (cells: string[]): string => `${Papa.unparse([cells.map(neutralised)])}\r\n`

/** A cell as it was meant: without the apostrophe, and without ="…" around a number that was to stay as it is. */
export function cellWritten(cell: string): string {
  if (KEPT.test(cell)) return cell.slice(1)
  return /^="([^"]{0,500})"$/.exec(cell.trim())?.[1] ?? cell
}

/** A number that a spreadsheet has written with an exponent. */
const SCIENTIFIC = /^[+-]?(\d)[.,](\d{1,15})[eE]\+?(\d{1,2})$/

/** Whether digits were lost, or undefined where the cell is no such number. */
export function fromScientific(cell: string): { digits?: string } | undefined {
  const [, whole, rest = "", exponent] = SCIENTIFIC.exec(cell.trim()) ?? []
  if (whole === undefined) return undefined
  // Rounded to few places the true digits are gone; naughts at the end would be made up.
  return rest.length === Number(exponent) ? { digits: `${whole}${rest}` } : {}
}

/** Values that a cell holds several of, as Google writes them. */
export const severalOf = (cell: string): string[] => partsOf(cell, ":::")

/** The parts of a cell without the space around them, those that are not empty. */
export const partsOf = (cell: string, separator: string | RegExp): string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

/** With one space where there are many, so that what looks for words between spaces takes no longer for it. */
export const withOneSpace = (cell: string): string => cell.replace(/[^\S\n]+/g, " ")

const DIGITS = /[٠-٩۰-۹]/g

/** Arabic and Persian digits as those that telephones have. */
export const withPlainDigits = (text: string): string =>
  text.replace(DIGITS, (digit) => String((digit.charCodeAt(0) & 0xf) % 10))
