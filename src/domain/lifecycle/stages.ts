import { LIFECYCLE_STAGES, type LifecycleStage, stageFrom } from "../lifecycle"

/** A change of stage as the timeline has it. `at`: milliseconds since 1970. */
export type StageEvent = { id: string; at: number; from?: string | undefined; to?: string | undefined }

/** A stay at a stage. `until` is absent while it lasts; `milliseconds` are never less than 0, whatever the clock did. */
export type Stay = { stage: LifecycleStage; since: number; until?: number; milliseconds: number }
export type Step = { event: string; at: number; from: LifecycleStage; to: LifecycleStage }

/**
 * A contact's way through the stages.
 * `stays`: in their order; the first has no known beginning where `createdAt` wasn't given, and counts from its end. `timeIn`: milliseconds
 * by stage, over all stays. `regressions`: steps back in the order of stages; to be disqualified is none, and neither is to come back from it.
 */
export type StageHistory = {
  current: LifecycleStage | undefined
  stays: Stay[]
  timeIn: Partial<Record<LifecycleStage, number>>
  steps: Step[]
  regressions: Step[]
}

/**
 * What the changes of stage tell, and nothing else: neither the contact's record nor the clock at which anything was saved. Events at one
 * moment go by their ids. Those that name no stage there is are left out.
 * @param now milliseconds since 1970: until when the last stay is counted
 * @param createdAt since when the contact has been at its first stage, where that is known
 */
export function stagesOf(events: Iterable<StageEvent>, now: number, createdAt?: number): StageHistory {
  const steps = [...events]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, at, from, to }): Step[] => {
      const [before, after] = [stageFrom(from), stageFrom(to)]
      return before && after && before !== after ? [{ event: id, at, from: before, to: after }] : []
    })
  const [first] = steps
  const stays: Stay[] = []
  if (first) stays.push(stay(first.from, Math.min(createdAt ?? first.at, first.at), first.at))
  for (const [i, { at, to }] of steps.entries()) stays.push(stay(to, at, steps[i + 1]?.at, now))
  const timeIn: StageHistory["timeIn"] = {}
  for (const { stage, milliseconds } of stays) timeIn[stage] = (timeIn[stage] ?? 0) + milliseconds
  return { current: steps.at(-1)?.to, stays, timeIn, steps, regressions: steps.filter(isRegression) }
}

function stay(stage: LifecycleStage, since: number, until: number | undefined, now = since): Stay {
  return {
    stage,
    since,
    ...(until !== undefined && { until }),
    milliseconds: Math.max(0, (until ?? now) - since),
  }
}

/** Whether a step goes back in the order of stages. */
export function isRegression({ from, to }: Pick<Step, "from" | "to">): boolean {
  return (
    from !== "disqualified" && to !== "disqualified" && LIFECYCLE_STAGES.indexOf(to) < LIFECYCLE_STAGES.indexOf(from)
  )
}

/** How many were at the first stage, and how many of those came to the second, or beyond it, after that. `share`: of those; 0 of none. */
export type Conversion = { from: LifecycleStage; to: LifecycleStage; reached: number; converted: number; share: number }

/** The conversion from each stage to the next one, over the ways of many contacts; disqualified isn't one of them. */
export function conversionsOf(histories: Iterable<Pick<StageHistory, "stays">>): Conversion[] {
  const order = LIFECYCLE_STAGES.filter((stage) => stage !== "disqualified")
  const counts = order.slice(1).map((to, i) => ({ from: order[i] as LifecycleStage, to, reached: 0, converted: 0 }))
  for (const { stays } of histories) {
    const ranks = stays.map(({ stage }) => order.indexOf(stage as (typeof order)[number]))
    for (const [rank, count] of counts.entries()) {
      const at = ranks.indexOf(rank)
      if (at < 0) continue
      count.reached++
      if (ranks.slice(at + 1).some((later) => later > rank)) count.converted++
    }
  }
  return counts.map((count) => ({ ...count, share: count.reached === 0 ? 0 : count.converted / count.reached }))
}
