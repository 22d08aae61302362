/*
 * What files of contacts are told with: words that the interface shares with the readers and writers of src/exchange.
 */

export const FILE_KINDS = ["vcard", "csv", "json"] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** The encodings that files of contacts come in. */
export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const
export type Encoding = (typeof ENCODINGS)[number]

export const EXPORT_FORMATS = ["vcard-4.0", "vcard-3.0", "csv-full", "csv-google", "csv-outlook", "json"] as const
/** What contacts can be written as: vCard of two versions, CSV in three programs' columns, JSON. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const
/** In which order day, month and year stand in a date of digits. */
export type DateOrder = (typeof DATE_ORDERS)[number]

/** Where a column's values go. "…Label" says of which kind the value in the column of the same group is. */
export const COLUMN_FIELDS = [
  "id",
  "kind",
  "fullName",
  "givenName",
  "additionalName",
  "familyName",
  "honorificPrefix",
  "jobTitle",
  "organization",
  "email",
  "emailLabel",
  "phone",
  "phoneLabel",
  "phoneExtension",
  "url",
  "urlLabel",
  "streetAddress",
  "locality",
  "region",
  "postalCode",
  "country",
  "addressLine",
  "formatted",
  "addressLabel",
  "birthday",
  "birthYear",
  "birthMonth",
  "birthDay",
  "anniversary",
  "event",
  "eventLabel",
  "photo",
  "notes",
  "tags",
  "stage",
  "stageReason",
  "relationship",
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

/**
 * One column of a file. Without a `field` its values have no place. Columns of one `group` are about one value: a number and
 * its label, the parts of an address. `isExact`: the value was written by this program and is taken as it is.
 */
export type Column = { header: string; field?: ColumnField; label?: string; group?: string; isExact?: boolean }

/**
 * What each column of a file is, in their order: what a person can look at and change before the import.
 * `dateOrder` is how dates of digits are read; where it was only guessed, `isOrderGuessed`.
 */
export type Mapping = { columns: Column[]; dateOrder: DateOrder; isOrderGuessed: boolean; isFullNameSplit: boolean }

/** Fields that any contact can be found by or seen under: a file without one of them isn't of contacts. */
export const TELLING: ReadonlySet<ColumnField> = new Set([
  "fullName",
  "givenName",
  "familyName",
  "email",
  "phone",
  "organization",
  "url",
])

/** What can be wrong with a file, or with a part of it. */
export type ExchangeProblemCode =
  | "no-cards"
  | "text-outside-cards"
  | "card-not-closed"
  | "card-empty"
  | "card-is-group"
  | "value-too-long"
  | "too-many-properties"
  | "nested-too-deep"
  | "more-losses"
  | "no-rows"
  | "no-known-column"
  | "row-too-long"
  | "quote-not-closed"
  | "row-empty"
  | "row-too-wide"
  | "number-rounded"
  | "date-order-guessed"
  | "not-json"
  | "record-damaged"
  | "record-too-long"
  | "text-cut"

/**
 * Why a value isn't in the contact. no-place: a contact has no such field. bookkeeping: it says something of the file or
 * the program that wrote it, not of the person. cut: it was longer, or there were more, than a contact holds. unreadable:
 * it isn't what its property says. other: the contact has another value there, which stays.
 */
export type LossReason = "no-place" | "bookkeeping" | "cut" | "unreadable" | "other"

/**
 * What becomes of each contact of a file. new: nobody knows it. updated, same: its address or profile is a known contact's, and
 * it has something that is lacking there, or nothing. repeated: somebody further up in the file has it. likely: by name, number
 * and place it is likely somebody who is known. rejected: there is nobody to make a contact of.
 */
export const IMPORT_OUTCOMES = ["new", "updated", "same", "repeated", "likely", "rejected"] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]
