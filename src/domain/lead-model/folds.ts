import type { LeadRow } from "../lead-model"

/** The parts that rows are dealt in to see how well a model does with rows that did not teach it. */
export const FOLDS = 5

/** The part of each row: those who converted and those who did not are dealt out apart, in turn, so that each part has its share of both. */
export function foldsOf(rows: readonly Pick<LeadRow, "converted">[]): Uint8Array {
  const dealt = [0, 0]
  return Uint8Array.from(rows, ({ converted }) => {
    const at = dealt[converted ? 1 : 0] as number
    dealt[converted ? 1 : 0] = at + 1
    return at % FOLDS
  })
}
