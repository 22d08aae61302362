import { undoGroup } from "~db/undo"

import type { JobKind } from "./kind"

/** `kept`: the fields that were changed again since, and stay as they are. */
export type UndoData = { group: string; kept: string[] }

/** Takes a large group of commits back. What a worker took back before it died stays taken back. */
export const undoJob: JobKind<UndoData> = {
  async run({ group, kept: before }, { id, step, keep }) {
    const all = (kept: string[]) => ({ group, kept: [...new Set([...before, ...kept])] })
    const { kept } = await undoGroup(group, id, async (done, total, kept) => {
      await step({ phase: "undoing", done, total })
      if (done % KEPT_EVERY === 0) await keep(all(kept))
    })
    return all(kept)
  },
}

const KEPT_EVERY = 20
