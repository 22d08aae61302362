import { useRef } from "react"

/** Long enough to be steady, short enough to follow: in milliseconds. */
const WINDOW = 15_000

/** How much is done in a second, and how many seconds are left, by what was told lately; undefined until there is something to go by. */
export function useRate(done: number, total: number, at: number): { perSecond: number; left: number } | undefined {
  const samples = useRef<{ done: number; at: number }[]>([])
  const last = samples.current.at(-1)
  if (!last || last.at !== at) {
    // What goes back was begun anew.
    const before = last && done < last.done ? [] : samples.current.filter((sample) => at - sample.at < WINDOW)
    samples.current = [...before, { done, at }]
  }
  const [first] = samples.current
  if (!first || done <= first.done || at - first.at < 900) return undefined
  const perSecond = ((done - first.done) * 1_000) / (at - first.at)
  return { perSecond, left: Math.max(1, Math.round((total - done) / perSecond)) }
}
