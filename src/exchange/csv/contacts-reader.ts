import type { Mapping } from "~domain/exchange"
import { addReading, type ContactsReader, emptyReading, problem, type Reading } from "../report"
import { applyMapping } from "./apply-mapping"
import { findHeader, guessMapping, isOfContacts } from "./guess-mapping"
import { CsvRows, type Row } from "./rows"

/** By how many rows a file is judged. */
const SAMPLE_ROWS = 200

/** The beginning of a file, for a person to look at: what its columns were guessed to be, and its first rows. */
export type CsvSample = { headers: string[]; mapping: Mapping; rows: Row[] }

/**
 * Reads contacts from a CSV text that comes in pieces, and gives with each piece what it made whole; no more is held than
 * some rows. Never throws.
 */
export class ContactsCsvReader implements ContactsReader {
  readonly #rows = new CsvRows()
  readonly #ids = new Set<string>()
  #waiting: Row[] | undefined = []
  #mapping: Mapping | undefined
  #problemsTold = 0
  #last: Row | undefined

  /** @param mapping what a person made of the guessed one; where absent it is guessed from the first rows */
  constructor(readonly given?: Mapping) {}

  push(piece: string): Reading {
    return this.#take(this.#rows.push(piece), false)
  }

  end(): Reading {
    return this.#take(this.#rows.end(), true)
  }

  #take(rows: Iterable<Row>, isEnd: boolean): Reading {
    const reading = emptyReading()
    let batch: Row[] = []
    const read = (some: Row[]) => {
      if (this.#mapping) addReading(reading, applyMapping(some, this.#mapping, this.#ids))
    }
    for (const row of rows) {
      this.#last = row
      if (this.#waiting) {
        this.#waiting.push(row)
        if (this.#waiting.length === SAMPLE_ROWS) read(this.#begin(this.#waiting, reading))
      } else batch.push(row)
      if (batch.length === SAMPLE_ROWS) {
        read(batch)
        batch = []
      }
    }
    if (isEnd && this.#waiting) read(this.#begin(this.#waiting, reading))
    read(batch)
    for (const one of this.#rows.problems.slice(this.#problemsTold)) reading.problems.push(one)
    this.#problemsTold = this.#rows.problems.length
    if (isEnd && this.#isCut()) reading.problems.push(problem("text-cut", this.#last?.line))
    return reading
  }

  /** A last row that lacks columns and the end of its line is half of one. */
  #isCut(): boolean {
    return !this.#rows.endsWithLine && (this.#last?.cells.length ?? 0) < (this.#mapping?.columns.length ?? 0)
  }

  /** The rows of values among the first, once it is known which row has the headers. */
  #begin(first: Row[], { problems }: Reading): Row[] {
    this.#waiting = undefined
    const { mapping, rows } = sampleOf(first)
    this.#mapping = this.given ?? mapping
    if (rows.length === 0) problems.push(problem("no-rows", first[0]?.line))
    else if (!isOfContacts(this.#mapping)) problems.push(problem("no-known-column", first[0]?.line))
    return rows
  }
}

/** Headers, guessed columns and first rows of a CSV text; the text may be the beginning of a file. */
export function sampleCsv(text: string): CsvSample {
  const rows = new CsvRows()
  const first = [...rows.push(text), ...rows.end()].slice(0, SAMPLE_ROWS)
  return sampleOf(first)
}

function sampleOf(first: Row[]): CsvSample {
  const header = findHeader(first.map(({ cells }) => cells))
  const rows = first.slice(header + 1)
  const values = rows.map(({ cells }) => cells)
  const width = Math.max(0, ...values.map((cells) => cells.length))
  const headers = header >= 0 ? (first[header]?.cells ?? []).map((cell) => cell.trim()) : Array<string>(width).fill("")
  return { headers, mapping: guessMapping(headers, values), rows }
}
