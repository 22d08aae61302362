import { QUALITY_LISTS, type QualityList } from "~domain/quality"
import type { QualityOverview } from "~messages/quality"
import { askWorker } from "~ui/client"
import { useChange } from "~ui/use-change"
import { useDraft } from "~ui/use-draft"

/** A list of the round: one of the quality's, or the duplicates. */
export type Step = QualityList | "duplicates"

/** What harms most comes first. */
const STEPS: Step[] = ["bounced", "invalid", "duplicates", ...QUALITY_LISTS.slice(2)]

/** So many cases of a list make, with seven lists, about ten minutes. */
export const MOST_CASES = 8

export type Counts = Record<Step, number>
export const countsOf = ({ counts, duplicates }: QualityOverview): Counts => ({ ...counts, duplicates })

/**
 * The round under way. It is kept as a draft, so that it goes on after the page, or the browser, was closed. `at`: which of `steps`
 * is shown, as many as there are when it is over; `cases`: the ids of those of the step, undefined before they are known.
 */
export type Round = { steps: Step[]; at: number; cases?: string[]; score: number; before: Counts }

const DRAFT = "quality:round"

export function useRound() {
  const draft = useDraft(DRAFT, { round: "" })
  const finish = useChange("settings.update", null)
  const round = draft.form.round ? (JSON.parse(draft.form.round) as Round) : undefined
  const keep = (next: Round) => draft.change({ round: JSON.stringify(next) })

  return {
    round,
    problem: finish.error,
    isBusy: finish.isPending,
    /** Begins with the lists that have somebody. */
    start(overview: QualityOverview) {
      const before = countsOf(overview)
      const steps = STEPS.filter((step) => before[step] > 0)
      keep({ steps, at: 0, score: overview.score, before })
      if (steps.length === 0) finish.mutate({ changes: { roundAt: Date.now() } })
    },
    /** What the cases of the step are: they stay the same until it is left. */
    async findCases(): Promise<void> {
      const step = round?.steps[round.at]
      if (!round || !step || step === "duplicates") return
      const { ids } = await askWorker("quality.harmful", { list: step, count: MOST_CASES })
      keep({ ...round, cases: ids })
    },
    /** To the next list; after the last one the round is over, and the day of it is noted. */
    next() {
      if (!round || finish.isPending) return
      const next: Round = { ...round, at: round.at + 1, cases: undefined }
      if (next.at < round.steps.length) keep(next)
      else finish.mutate({ changes: { roundAt: Date.now() } }, { onSuccess: () => keep(next) })
    },
    leave: () => draft.forget({ stored: false }),
  }
}
