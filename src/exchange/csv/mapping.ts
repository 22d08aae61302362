import type { DateOrder } from "../dates"

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
