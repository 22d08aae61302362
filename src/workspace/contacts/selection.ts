import type { ListSelection } from "~domain/list/selection"
import type { ListView } from "~domain/list/view"

/** Who is chosen in the table: some, or all that it shows but for some. */
export type Selection = { of: "some"; ids: ReadonlySet<string> } | { of: "all"; except: ReadonlySet<string> }

export const NOBODY: Selection = { of: "some", ids: new Set() }
export const EVERYBODY: Selection = { of: "all", except: new Set() }

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.of === "some" ? selection.ids.has(id) : !selection.except.has(id)

/** @param total how many the table shows */
export const countSelected = (selection: Selection, total: number): number =>
  selection.of === "some" ? selection.ids.size : Math.max(0, total - selection.except.size)

export function toggled(selection: Selection, id: string): Selection {
  const flip = (ids: ReadonlySet<string>) => {
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    return next
  }
  return selection.of === "some"
    ? { of: "some", ids: flip(selection.ids) }
    : { of: "all", except: flip(selection.except) }
}

export function withSelected(selection: Selection, ids: string[]): Selection {
  if (selection.of === "some") return { of: "some", ids: new Set([...selection.ids, ...ids]) }
  const except = new Set(selection.except)
  for (const id of ids) except.delete(id)
  return { of: "all", except }
}

/** As the worker is told. */
export const asAsked = (selection: Selection, { filter, search }: ListView): ListSelection =>
  selection.of === "some" ? { ids: [...selection.ids] } : { all: { filter, search }, except: [...selection.except] }

/** Everybody who is chosen, in the order of the table. @param total how many it shows */
export async function idsOf(
  selection: Selection,
  { idsBetween }: { idsBetween: (from: number, to: number) => Promise<string[]> },
  total: number,
): Promise<string[]> {
  if (selection.of === "some") return [...selection.ids]
  return (await idsBetween(0, total - 1)).filter((id) => !selection.except.has(id))
}
