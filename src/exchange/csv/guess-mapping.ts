import { type Column, type ColumnField, type DateOrder, type Mapping, TELLING } from "~domain/exchange"
import { isAmbiguous, orderOf } from "../dates"
import { severalOf } from "./cells"
import { ownColumns } from "./full-layout"
import { type ColumnGuess, guessColumn } from "./guess-column"
import { isEmail, isSurePhone, type ValueKinds, valueKinds } from "./value-kinds"

/** Of how many values that look like something a column has to have, so that a header that doesn't say it is believed. */
const MOST = 0.6
/** Nobody's table is wider; the columns after these are left without a field. */
const MOST_COLUMNS = 1_000
/** Where a header says it with words besides, some have to agree. */
const SOME = 0.3

/**
 * What the columns of a file are, by their headers and by their first values.
 * @param headers the cells of the header row; empty strings where there is none
 * @param rows some rows of the file, cells in the order of the headers
 */
export function guessMapping(headers: string[], rows: string[][]): Mapping {
  const own = ownColumns(headers)
  if (own) return { columns: own, dateOrder: "ymd", isOrderGuessed: false, isFullNameSplit: false }
  if (headers.length > MOST_COLUMNS) {
    const mapping = guessMapping(headers.slice(0, MOST_COLUMNS), rows)
    for (const header of headers.slice(MOST_COLUMNS)) mapping.columns.push({ header })
    return mapping
  }
  const guesses = headers.map(guessColumn)
  const kinds = headers.map((_, at) => valueKinds(rows.map((cells) => cells[at] ?? "")))
  const fields = guesses.map((guess, at) => byValues(guess, kinds[at] as ValueKinds, headers[at] ?? ""))
  const columns = resolve(guesses, fields, kinds).map((field, at): Column => {
    const { label, group } = guesses[at] ?? {}
    const header = headers[at] ?? ""
    if (!field) return { header }
    return { header, field, ...(label && { label }), group: group ?? `column ${at + 1}` }
  })
  const { order, isGuessed } = orderOfDates(columns, rows, headers)
  const has = (field: ColumnField) => columns.some((column) => column.field === field)
  return {
    columns,
    dateOrder: order,
    isOrderGuessed: isGuessed,
    isFullNameSplit: has("fullName") && !has("givenName") && !has("familyName"),
  }
}

/** Which row has the headers, or -1 where the first already has values. A file may begin with lines that say what it is. */
export function findHeader(rows: string[][]): number {
  let best = { at: -1, known: 0 }
  for (const [at, cells] of rows.slice(0, 20).entries()) {
    if (cells.some((cell) => isEmail(cell) || isSurePhone(cell))) break
    const known = ownColumns(cells) ? cells.length : cells.filter((cell) => isKnownHeader(cell)).length
    if (known > best.known) best = { at, known }
  }
  if (best.at >= 0) return best.at
  // A header in words nobody has foreseen is still one if the rows below it hold what it doesn't.
  const [first = [], ...below] = rows
  const holds = (cells: string[]) => cells.some((cell) => isEmail(cell) || isSurePhone(cell))
  return first.length > 1 && !holds(first) && below.some(holds) ? 0 : -1
}

const isKnownHeader = (cell: string) => cell.length <= 80 && guessColumn(cell).field !== undefined

type Field = ColumnGuess["field"]

function byValues(guess: ColumnGuess, kinds: ValueKinds, header: string): Field {
  const { field, isUnsure, isForeign } = guess
  if (isForeign) return undefined
  if (field === "email" && kinds.count > 0 && kinds.email < SOME) return isUnsure ? undefined : field
  if (field === "phone" && isUnsure && kinds.count > 0 && kinds.phone < SOME) return undefined
  if (field === "url" && isUnsure && kinds.count > 0 && kinds.url < SOME) return undefined
  const isDay = field === "birthday" || field === "anniversary"
  if (isDay && isUnsure && kinds.count > 0 && kinds.date < SOME) return undefined
  // The digits to dial for a country, not its name.
  if (field === "country" && kinds.digits > MOST) return undefined
  // "Adresse" and "Direccion" are of streets and of mailboxes; "Titulo" and "Contact" of anything.
  const isNamed = field !== undefined && !field.endsWith("Label") && field !== "notes"
  if (isNamed && kinds.email >= MOST) return "email"
  if (field !== undefined || kinds.count === 0) return field
  if (kinds.email >= MOST) return "email"
  if (header.trim() === "" || !isUnsure) {
    if (kinds.phone >= MOST && kinds.count > 1) return "phone"
    if (kinds.phone === 1) return "phone"
    if (header.trim() === "" && kinds.url >= MOST) return "url"
  }
  return undefined
}

/** What one column is can depend on which others there are. */
function resolve(guesses: ColumnGuess[], fields: Field[], kinds: ValueKinds[]): (ColumnField | undefined)[] {
  const has = (field: Field) => fields.includes(field)
  const isSplitBirthday = has("birthYear") && has("birthMonth")
  const isNamed = has("bareName") || has("fullName") || has("givenName") || has("familyName")
  const namelike = isNamed ? -1 : guesses.findIndex((guess, at) => isNamelike(guess, fields[at], kinds[at]))
  return fields.map((field, at) => {
    if (at === namelike) return "fullName"
    if (field === "title") {
      const isPrefix = has("jobTitle") || fields.indexOf("title", at + 1) > 0 || (kinds[at]?.prefix ?? 0) >= SOME
      return isPrefix ? "honorificPrefix" : "jobTitle"
    }
    if (field === "birthDay" && !isSplitBirthday) return "birthday"
    if (field === "birthday" && isSplitBirthday && !has("birthDay")) return "birthDay"
    // Where the town has a column of its own, an address is the street.
    if (field === "wholeAddress") {
      const { group } = guesses[at] ?? {}
      const hasTown = guesses.some((guess, i) => guess.group === group && TOWN.has(fields[i]))
      return hasTown && !guesses.some((guess, i) => guess.group === group && fields[i] === "streetAddress")
        ? "streetAddress"
        : "formatted"
    }
    if (field === "tags" && guesses[at]?.isUnsure) return undefined
    if (field !== "bareName") return field
    if (has("givenName") && !has("familyName")) return "familyName"
    return has("familyName") && !has("givenName") ? "givenName" : "fullName"
  })
}

const TOWN: ReadonlySet<Field> = new Set<Field>(["locality", "postalCode"])

/** A column named after the contact alone ("Client", or nothing), with values like full names. */
const isNamelike = (guess: ColumnGuess, field: Field, kinds: ValueKinds | undefined) =>
  field === undefined && guess.isBare && (kinds?.name ?? 0) >= MOST

/** The order that some date of the file shows, else the one that the headers' language is written with. */
function orderOfDates(
  columns: Column[],
  rows: string[][],
  headers: string[],
): { order: DateOrder; isGuessed: boolean } {
  const isDate = ({ field }: Column) => field === "birthday" || field === "anniversary" || field === "event"
  const named = headers
    .map((header) => /\b(?:(mm)[-/. ]?(?:dd|tt|jj)|(?:dd|tt|jj)[-/. ]?mm)\b/i.exec(header))
    .find(Boolean)
  if (named) return { order: named[1] ? "mdy" : "dmy", isGuessed: false }
  const dates = rows.flatMap((cells) =>
    columns.flatMap((column, at) => (isDate(column) ? severalOf(cells[at] ?? "") : [])),
  )
  const shown = dates.map(orderOf).find((order) => order !== undefined)
  if (shown) return { order: shown, isGuessed: false }
  // Dates with points are German, Swiss, Romanian …; English headers are what programs set to American English write.
  const isEnglish = headers.some((header) => /\b(?:name|e-?mail address|phone|birthday|company)\b/i.test(header))
  const order = isEnglish && !dates.some((date) => /^\d{1,2}\./.test(date)) ? "mdy" : "dmy"
  return { order, isGuessed: dates.some(isAmbiguous) && !dates.every((date) => /^\d{1,2}\./.test(date)) }
}

/** Whether the file has anything that a contact can be known by. */
export const isOfContacts = ({ columns }: Mapping): boolean => columns.some(({ field }) => field && TELLING.has(field))
