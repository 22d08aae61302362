import { useQueries, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"

import type { ListRow } from "~domain/list/row"
import type { ListView } from "~domain/list/view"
import { askWorker } from "~ui/client"
import { contactListQueries, PAGE } from "~ui/queries/contact-list"

export type ContactList = {
  /** Undefined until the first rows are there. */
  total: number | undefined
  /** Undefined where the row isn't loaded, or its contact went. */
  rowAt: (index: number) => ListRow | undefined
  /** The ids of rows, both ends included, those that are not loaded too. */
  idsBetween: (from: number, to: number) => Promise<string[]>
  isBusy: boolean
  problem: Error | null
  retry: () => void
}

/**
 * The rows in sight and some around them, of however many there are. While another view is being looked up the one before
 * stays, so that nothing flickers.
 */
export function useList(view: ListView, first: number, last: number): ContactList {
  const queries = useQueryClient()
  const pages = useSettled(pagesAround(first, last))
  const results = useQueries({ queries: pages.map((page) => contactListQueries.rows(view, page)) })
  const isThere = results.some(({ data }) => data !== undefined)
  const [shown, setShown] = useState(view)
  if (isThere && shown !== view) setShown(view)

  const pageOf = (page: number) => queries.getQueryData(contactListQueries.rows(shown, page).queryKey)
  const rowAt = (index: number) => pageOf(Math.floor(index / PAGE))?.rows[index % PAGE] ?? undefined
  const total = results.find(({ data }) => data)?.data?.total ?? pageOf(pages[0] ?? 0)?.total ?? pageOf(0)?.total
  const failed = results.find(({ isError }) => isError)

  return {
    total,
    rowAt,
    async idsBetween(from, to) {
      const loaded = Array.from({ length: to - from + 1 }, (_, i) => rowAt(from + i)?.id)
      if (loaded.every((id) => id !== undefined)) return loaded
      const ids: string[] = []
      for (let at = from; at <= to; at += MOST_IDS)
        ids.push(...(await askWorker("list.ids", { view, from: at, count: Math.min(MOST_IDS, to - at + 1) })))
      return ids
    },
    isBusy: !isThere || shown !== view,
    problem: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  }
}

const MOST_IDS = 20_000

/** The pages that have the rows, and those that half a page more on either side would need. */
function pagesAround(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor((first - PAGE / 2) / PAGE))
  const to = Math.floor((last + PAGE / 2) / PAGE)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** The pages once the table rests there for a moment: what a drag of the scroll bar flies over isn't asked for. */
function useSettled(pages: number[]): number[] {
  const [settled, setSettled] = useState(pages)
  const written = pages.join()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written.split(",").map(Number)), SETTLES_IN)
    return () => clearTimeout(timer)
  }, [written])
  return settled
}

const SETTLES_IN = 40
