import Papa from "papaparse"

import { type ExchangeProblem, problem } from "../report"

/** A row and the number of its first line in the file, from 1. */
export type Row = { line: number; cells: string[] }

/** No row of contacts is longer; a photo alone is 200,000. */
const LONGEST_ROW = 1_000_000
const PIECE = 250_000
const SAMPLE = 60_000
const SEPARATORS = [",", ";", "\t", "|"]
/** After so many quotation marks that nothing closes, they are no longer taken for such. */
const MOST_OPEN_QUOTES = 20

/**
 * Rows of a text that comes in pieces (RFC 4180, and what spreadsheets write: other separators, a first line "sep=;", any
 * end of line). Holds no more than one row and a piece, takes time in proportion to the text, and never throws.
 */
export class CsvRows {
  readonly problems: ExchangeProblem[] = []
  #separator: string | undefined
  #text = ""
  #endsWithReturn = false
  #line = 1
  #isSkipping = false
  #openQuotes = 0
  /** Whether the text so far ends with an end of line. */
  endsWithLine = true

  /** Every end of a line as one \n; a return at the end of a piece may be half of one. */
  #withNewlines(piece: string): string {
    const text = this.#endsWithReturn ? `\r${piece}` : piece
    this.#endsWithReturn = text.endsWith("\r")
    const whole = this.#endsWithReturn ? text.slice(0, -1) : text
    return whole.includes("\r") ? whole.replace(/\r{0,2}\n|\r/g, "\n") : whole
  }

  *push(piece: string): Generator<Row> {
    for (let from = 0; from < piece.length; from += PIECE) {
      const text = this.#withNewlines(piece.slice(from, from + PIECE))
      if (text !== "") this.endsWithLine = text.endsWith("\n")
      this.#text += text
      if (this.#separator !== undefined || this.#text.length >= SAMPLE) yield* this.#read(false)
    }
  }

  *end(): Generator<Row> {
    yield* this.#read(true)
  }

  *#read(isEnd: boolean): Generator<Row> {
    if (this.#separator === undefined) this.#begin()
    if (isEnd && this.#endsWithReturn) this.#text += "\n"
    this.endsWithLine ||= this.#endsWithReturn
    for (;;) {
      if (this.#isSkipping && !this.#skipLine()) return
      const { data, meta } = this.#parser().parse(this.#text, 0, true)
      for (const cells of data) yield* this.#row(cells)
      this.#text = this.#text.slice(meta.cursor)
      if (this.#text.length > LONGEST_ROW) {
        if (!this.#text.includes("\n")) this.#dropRow()
        else yield* this.#readLineAsItStands()
      } else if (!isEnd || this.#text === "") return
      else if (this.#isClosed()) {
        for (const cells of this.#parser().parse(this.#text, 0, false).data) yield* this.#row(cells)
        this.#text = ""
        return
      } else yield* this.#readLineAsItStands()
    }
  }

  #begin(): void {
    this.#text = this.#text.replace(/^\uFEFF/, "")
    const [first, named] = /^"?sep=([^\n"]?)"?\n?/i.exec(this.#text) ?? []
    if (first !== undefined) {
      this.#text = this.#text.slice(first.length)
      this.#line++
    }
    this.#separator = named || separatorOf(this.#text.slice(0, SAMPLE))
  }

  #parser(): Papa.Parser {
    const isPlain = this.#openQuotes >= MOST_OPEN_QUOTES
    return new Papa.Parser({ delimiter: this.#separator, newline: "\n", ...(isPlain && { fastMode: true }) })
  }

  /** Whether what is left at the end is whole: no quotation mark is open. */
  #isClosed(): boolean {
    return !this.#parser()
      .parse(this.#text, 0, false)
      .errors.some(({ code }: Papa.ParseError) => code === "MissingQuotes")
  }

  *#row(cells: unknown): Generator<Row> {
    const row = { line: this.#line, cells: cells as string[] }
    this.#line++
    for (const cell of row.cells)
      for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) this.#line++
    if (row.cells.some((cell) => cell.trim() !== "")) yield row
  }

  /** A quotation mark that is not closed would take the rest of the file into one cell. */
  *#readLineAsItStands(): Generator<Row> {
    this.#openQuotes++
    if (this.#openQuotes <= MOST_OPEN_QUOTES) this.problems.push(problem("quote-not-closed", this.#line))
    const end = this.#text.indexOf("\n")
    const line = end < 0 ? this.#text : this.#text.slice(0, end)
    this.#text = end < 0 ? "" : this.#text.slice(end + 1)
    const cells = line.split(this.#separator ?? ",").map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"'))
    yield* this.#row(cells)
  }

  #dropRow(): void {
    this.problems.push(problem("row-too-long", this.#line, { most: LONGEST_ROW }))
    this.#text = ""
    this.#isSkipping = true
  }

  /** Whether the end of the row that is left out has come. */
  #skipLine(): boolean {
    const end = this.#text.indexOf("\n")
    this.#text = end < 0 ? "" : this.#text.slice(end + 1)
    if (end < 0) return false
    this.#isSkipping = false
    this.#line++
    return true
  }
}

/** The separator that makes the most rows of one width: that of most rows, wider before narrower. */
function separatorOf(sample: string): string {
  let best = { separator: ",", score: 0 }
  for (const separator of SEPARATORS) {
    const { data } = new Papa.Parser({ delimiter: separator, newline: "\n", preview: 50 }).parse(sample, 0, false)
    const rows = (data as string[][]).filter((cells) => cells.some((cell) => cell.trim() !== ""))
    const widths = new Map<number, number>()
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1)
    const [width = 1, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    const score = width < 2 ? 0 : (count / rows.length) * (1 + Math.log2(width))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}
