import { partsOf, withOneSpace, withPlainDigits } from "./cells"

/** The numbers of a cell: parts that are as long as one each, or what a semicolon or a line keeps apart. */
export function numbersIn(cell: string): string[] {
  const value = withOneSpace(cell)
  for (const separator of NUMBER_SEPARATORS) {
    const parts = partsOf(value, separator)
    if (parts.every((part) => withPlainDigits(part).replace(/\D/g, "").length >= 7)) return parts
  }
  return partsOf(value, /[;\n]/)
}

/** What stands between two numbers; a stroke without spaces can also stand within one ("030/1234567"). */
const NUMBER_SEPARATORS = [/[,;|/\n]| (?:or|and|o|y|oder|und|ou|et) /, /[;|\n]|, | \/ | (?:or|and|o|y|oder|und|ou|et) /]

/** Without what programs add to a number: lead forms a "p:", programs for statistics a ".0". */
export const numberWritten = (value: string): string =>
  withPlainDigits(value)
    .replace(/^p:\s*(?=\+?\d)/, "")
    .replace(/^(\d{6,15})\.0$/, "$1")
