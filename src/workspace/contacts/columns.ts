import {
  type ColumnDef,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
} from "@tanstack/react-table"

import { LIST_COLUMNS, type ListColumn } from "~domain/list/columns"
import type { ListRow } from "~domain/list/row"
import type { TextKey } from "~ui/text/catalogues"

export const COLUMN_TEXT: Record<ListColumn, TextKey> = {
  name: "column_name",
  organization: "field_organization",
  jobTitle: "field_job_title",
  email: "field_email",
  phone: "field_phone",
  tags: "field_tags",
  locality: "column_locality",
  stage: "field_stage",
  relationship: "field_relationship",
  lastInteraction: "column_last_interaction",
  createdAt: "column_created",
  changedAt: "column_changed",
}

/** The columns of a table that nobody has arranged yet, in their order. */
export const SHOWN_AT_FIRST: readonly ListColumn[] = [
  "name",
  "organization",
  "jobTitle",
  "email",
  "phone",
  "stage",
  "tags",
  "lastInteraction",
]

const WIDTHS: Partial<Record<ListColumn, number>> = {
  name: 210,
  organization: 170,
  jobTitle: 170,
  email: 230,
  phone: 150,
  tags: 150,
}
const USUAL_WIDTH = 130

/** What is asked of the table: the rows are sorted, narrowed and chosen by the worker. */
export const features = tableFeatures({
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

/** The name is what a row is about: it always stands, and first. */
export const COLUMNS: ColumnDef<typeof features, ListRow>[] = LIST_COLUMNS.map((id) => ({
  id,
  size: WIDTHS[id] ?? USUAL_WIDTH,
  minSize: 64,
  maxSize: 640,
  enableHiding: id !== "name",
}))
