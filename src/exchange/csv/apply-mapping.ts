import type { Column, ColumnField, Mapping } from "~domain/exchange"
import { isAmbiguous, readDate } from "../dates"
import { type Draft, finishContact, isEmptyDraft, newDraft } from "../draft"
import { Losses } from "../losses"
import { splitFullName } from "../names"
import { addReading, emptyReading, problem, type Reading } from "../report"
import { emailWritten, phoneWritten } from "../values"
import { cellWritten, fromScientific, partsOf, severalOf, withOneSpace } from "./cells"
import { splitTags } from "./full-layout"
import { isAddressPart, RowAddresses } from "./row-addresses"
import { labelled } from "./row-labels"
import { numbersIn, numberWritten } from "./row-numbers"
import { setText } from "./row-texts"
import type { Row } from "./rows"
import { isEmail } from "./value-kinds"

/** The contacts of rows, one each. Values whose column has no field, and those that aren't what it says, are told as lost. */
export function applyMapping(rows: Row[], mapping: Mapping, takenIds = new Set<string>()): Reading {
  const all = emptyReading()
  for (const row of rows) addReading(all, new RowReader(row, mapping).read(takenIds))
  return all
}

type Grouped = { values: string[]; label?: string; column: Column }

/** Groups that address books make themselves, which say nothing of the person. */
const SYSTEM_GROUPS = /^\*?\s*(?:my\s?contacts|starred|all contacts|all)$/i

class RowReader {
  readonly #draft: Draft = newDraft()
  readonly #losses = new Losses()
  readonly #reading = emptyReading()
  readonly #helpers = new Map<string, string>()
  readonly #addresses = new RowAddresses((group) => this.#helpers.get(`addressLabel ${group}`))
  readonly #birth: { year?: string; month?: string; day?: string } = {}
  #id: string | undefined

  constructor(
    readonly row: Row,
    readonly mapping: Mapping,
  ) {}

  read(takenIds: Set<string>): Reading {
    const { line, cells } = this.row
    const { columns } = this.mapping
    const extra = cells.slice(columns.length).filter((cell) => cell.trim() !== "")
    if (extra.length > 0) this.#reading.problems.push(problem("row-too-wide", line, { count: extra.length }))
    for (const cell of extra) this.#losses.add("", cell, line)
    // Labels may stand before or after what they are of.
    for (const [at, column] of columns.entries())
      if (column.field && HELPERS.has(column.field))
        this.#helpers.set(`${column.field} ${column.group}`, this.#written(column, cells[at]))
    for (const [at, column] of columns.entries()) this.#readCell(column, this.#written(column, cells[at]))
    this.#settle()
    const draft = this.#draft
    if (isEmptyDraft(draft) && !this.#id) {
      const lost = this.#losses.of("")
      if (lost.length > 0) this.#reading.problems.push(problem("row-empty", line))
      this.#reading.losses.push(...lost)
      return this.#reading
    }
    const id = this.#id && !takenIds.has(this.#id) ? this.#id : undefined
    const contact = finishContact(draft, this.#losses, line, id)
    if (id) takenIds.add(id)
    this.#reading.contacts.push(contact)
    this.#reading.lines.push(line)
    this.#reading.problems.push(...this.#losses.problems(line))
    this.#reading.losses.push(...this.#losses.of(contact.id))
    return this.#reading
  }

  #written({ isExact }: Column, cell = ""): string {
    if (isExact) return cellWritten(cell)
    const written = cellWritten(cell.trim()).trim()
    return /^(?:null|undefined|none|#n\/a|n\/a|nan|[-–—]+)$/i.test(written) ? "" : written
  }

  #readCell(column: Column, cell: string): void {
    const { field } = column
    if (cell.trim() === "" || (field && HELPERS.has(field))) return
    if (!field) this.#lose(column, cell)
    else if (column.isExact) this.#readExact(column, field, cell)
    else this.#readField(column, field, cell)
  }

  #readField(column: Column, field: ColumnField, cell: string): void {
    const grouped = (helper: ColumnField): Grouped => ({
      values: severalOf(cell),
      label: this.#helpers.get(`${helper} ${column.group}`),
      column,
    })
    if (field === "email") this.#addEmails(grouped("emailLabel"))
    else if (field === "phone") this.#addPhones(grouped("phoneLabel"))
    else if (field === "url") this.#addUrls(grouped("urlLabel"))
    else if (isAddressPart(field) || field === "addressLine") this.#addresses.add(column, field, cell)
    else if (field === "tags") this.#addTags(cell)
    else if (field === "birthday" || field === "anniversary") this.#addDay(column, field, cell)
    else if (field === "event") this.#addEvent(column, cell)
    else if (field === "birthYear") this.#birth.year = cell
    else if (field === "birthMonth") this.#birth.month = cell
    else if (field === "birthDay") this.#birth.day = cell
    else if (!setText(this.#draft, field, cell)) this.#lose(column, cell)
  }

  /** A value of this program's own layout is one value, as it stands. */
  #readExact(column: Column, field: ColumnField, cell: string): void {
    const { group } = column
    const label = this.#helpers.get(`${LABEL_OF[field] ?? ""} ${group}`)
    const labelled = { value: cell, ...(label && { label }) }
    const extension = this.#helpers.get(`phoneExtension ${group}`)
    if (field === "email") this.#draft.emails.push(labelled)
    else if (field === "phone") this.#draft.phones.push({ ...labelled, ...(extension && { extension }) })
    else if (field === "url") this.#draft.urls.push(labelled)
    else if (field === "tags") this.#draft.tags.push(...splitTags(cell))
    else if (field === "id") this.#id = /^[0-9a-f-]{36}$/.test(cell) && cell[14] === "7" ? cell : undefined
    else if (isAddressPart(field)) this.#addresses.set(column, field, cell)
    else if (field === "birthday" || field === "anniversary") this.#draft[field] = readDate(cell, "ymd")
    else if (!setText(this.#draft, field, cell)) this.#lose(column, cell)
  }

  #addEmails({ values, label, column }: Grouped): void {
    for (const [at, value] of values.entries()) {
      const addresses = partsOf(withOneSpace(value), / (?:and|or|y|und|et|e) |[,;|/\s]/)
      for (const each of addresses.length > 1 && addresses.every(isEmail) ? addresses : [value]) {
        const email = emailWritten(each)
        if (email === undefined || (!email.includes("@") && /\s/.test(email))) this.#lose(column, each)
        else this.#draft.emails.push({ value: email, ...labelled(label, column, at) })
      }
    }
  }

  #addPhones({ values, label, column }: Grouped): void {
    for (const [at, value] of values.entries())
      for (const each of numbersIn(value)) {
        const scientific = fromScientific(each)
        const phone = phoneWritten(scientific ? (scientific.digits ?? "") : numberWritten(each))
        if (scientific && !scientific.digits)
          this.#reading.problems.push(problem("number-rounded", this.row.line, { value: each, column: column.header }))
        if (phone) this.#draft.phones.push({ ...phone, ...labelled(label, column, at) })
        else this.#lose(column, each)
      }
  }

  #addUrls({ values, label, column }: Grouped): void {
    for (const [at, value] of values.entries()) this.#draft.urls.push({ value, ...labelled(label, column, at) })
  }

  #addTags(cell: string): void {
    // With a star or its own separator it is Google's list, in which a comma is part of a label.
    const isGoogles = cell.includes(":::") || /^\*\s/.test(cell)
    const parts = isGoogles ? severalOf(cell) : partsOf(cell, /[;,|]/)
    for (const part of parts) {
      const tag = part.replace(/^\*\s*/, "").trim()
      if (tag !== "" && !SYSTEM_GROUPS.test(part.trim())) this.#draft.tags.push(tag)
    }
  }

  #addDay(column: Column, field: "birthday" | "anniversary", cell: string): void {
    // Outlook writes 0/0/00 where there is none.
    if (/^[0\s/.-]{1,10}$/.test(cell)) return
    const { dateOrder, isOrderGuessed } = this.mapping
    const day = readDate(cell, dateOrder)
    if (!day || this.#draft[field]) this.#lose(column, cell)
    else this.#draft[field] = day
    if (day && isOrderGuessed && isAmbiguous(cell))
      this.#reading.problems.push(problem("date-order-guessed", this.row.line, { value: cell, order: day }))
  }

  #addEvent(column: Column, cell: string): void {
    const label = this.#helpers.get(`eventLabel ${column.group}`) ?? ""
    if (/anniversar|aniversari|jahrestag|hochzeit|mariage/i.test(label)) this.#addDay(column, "anniversary", cell)
    else this.#lose({ header: [column.header, label].filter(Boolean).join(" ") }, cell)
  }

  #settle(): void {
    const draft = this.#draft
    draft.addresses.push(...this.#addresses.finish())
    const { year = "-", month, day } = this.#birth
    if (month && day) draft.birthday ??= readDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
    if (this.mapping.isFullNameSplit && draft.fullName) Object.assign(draft, splitFullName(draft.fullName))
  }

  #lose({ header }: Pick<Column, "header">, value: string): void {
    this.#losses.add(header, value, this.row.line)
  }
}

const HELPERS: ReadonlySet<ColumnField> = new Set([
  "emailLabel",
  "phoneLabel",
  "phoneExtension",
  "urlLabel",
  "addressLabel",
  "eventLabel",
])
const LABEL_OF: Partial<Record<ColumnField, ColumnField>> = {
  email: "emailLabel",
  phone: "phoneLabel",
  url: "urlLabel",
}
