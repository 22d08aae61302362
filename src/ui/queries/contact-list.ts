import { queryOptions } from "@tanstack/react-query"

import type { ListView } from "~domain/list/view"

import { askWorker } from "../client"
import { contactQueries } from "./contacts"

/** Rows that are asked for together. */
export const PAGE = 100

export const contactListQueries = {
  all: [...contactQueries.lists, "table"] as const,

  rows: (view: ListView, page: number) =>
    queryOptions({
      queryKey: [...contactListQueries.all, "rows", view, page],
      queryFn: () => askWorker("list.rows", { view, from: page * PAGE, count: PAGE }),
      gcTime: 30_000,
    }),

  choices: (field: "tags" | "organization", text: string) =>
    queryOptions({
      queryKey: [...contactListQueries.all, "choices", field, text],
      queryFn: () => askWorker("list.choices", { field, text, limit: 30 }),
      gcTime: 60_000,
    }),
}
