import type { Column, ColumnField } from "~domain/exchange"

/** The columns of this program's own layout that there is one of, in their order. */
export const OWN_SINGLE = {
  "Junto ID": "id",
  Kind: "kind",
  "Full name": "fullName",
  "Honorific prefix": "honorificPrefix",
  "Given name": "givenName",
  "Additional name": "additionalName",
  "Family name": "familyName",
  Organization: "organization",
  "Job title": "jobTitle",
  Birthday: "birthday",
  Anniversary: "anniversary",
  Tags: "tags",
  Stage: "stage",
  "Stage reason": "stageReason",
  Relationship: "relationship",
  Notes: "notes",
  Photo: "photo",
} as const satisfies Record<string, ColumnField>

/** The columns of each of several values, numbered from 1: "Phone 2 - Value". */
export const OWN_SEVERAL = {
  "E-mail": { Value: "email", Label: "emailLabel" },
  Phone: { Value: "phone", Extension: "phoneExtension", Label: "phoneLabel" },
  Website: { Value: "url", Label: "urlLabel" },
  Address: {
    Street: "streetAddress",
    City: "locality",
    Region: "region",
    "Postal Code": "postalCode",
    Country: "country",
    Formatted: "formatted",
    Label: "addressLabel",
  },
} as const satisfies Record<string, Record<string, ColumnField>>

/** The columns of a file that this program wrote, or undefined where it didn't. */
export function ownColumns(headers: string[]): Column[] | undefined {
  if (headers[0]?.trim() !== "Junto ID") return undefined
  return headers.map((header): Column => {
    const single = (OWN_SINGLE as Record<string, ColumnField>)[header]
    if (single) return { header, field: single, isExact: true }
    const [, kind = "", number = "", part = ""] =
      /^(E-mail|Phone|Website|Address) (\d{1,3}) - (.{1,20})$/.exec(header) ?? []
    const field = (OWN_SEVERAL as Record<string, Record<string, ColumnField>>)[kind]?.[part]
    return field ? { header, field, group: number, isExact: true } : { header }
  })
}

/** Tags in one cell; a backslash keeps a semicolon that is in a tag. */
export const joinTags = (tags: string[]): string => tags.map((tag) => tag.replace(/[\\;]/g, "\\$&")).join("; ")

export const splitTags = (cell: string): string[] =>
  (cell.match(/(?:\\.|[^\\;])+/gs) ?? []).map((tag) => tag.replace(/\\(.)/gs, "$1").trim())
