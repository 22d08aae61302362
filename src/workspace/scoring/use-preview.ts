import { useEffect, useState } from "react"

import type { ScoreRules } from "~domain/score/rules"
import type { RuleFault } from "~domain/score/rules-schema"
import type { PreviewSoFar } from "~messages/scoring"
import { askWorker } from "~ui/client"

/** What is known of other rules: what is wrong with them, or who would cross a threshold as far as everybody was looked at. */
export type RulesPreview = { faults: RuleFault[]; found?: PreviewSoFar; problem?: unknown; isCurrent: boolean }

const NOTHING: RulesPreview = { faults: [], isCurrent: true }

/** Looks at everybody by other rules, a moment after they were last changed; given up as soon as they are changed again. */
export function usePreview(rules: ScoreRules | undefined): RulesPreview {
  const written = rules && JSON.stringify(rules)
  const [preview, setPreview] = useState<RulesPreview>(NOTHING)

  useEffect(() => {
    if (written === undefined) return setPreview(NOTHING)
    let isWanted = true
    setPreview((before) => ({ ...before, isCurrent: false }))
    const show = (next: RulesPreview) => {
      if (isWanted) setPreview(next)
      return isWanted
    }
    const timer = setTimeout(() => void look(JSON.parse(written), show), SETTLES_IN)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [written])

  return preview
}

/** In milliseconds. */
const SETTLES_IN = 300

/** @param show answers whether it is still wanted */
async function look(rules: unknown, show: (preview: RulesPreview) => boolean): Promise<void> {
  let soFar: { preview: PreviewSoFar["preview"]; after: string } | undefined
  try {
    for (;;) {
      const answer = await askWorker("scoring.preview", { rules, ...(soFar && { soFar }) })
      if ("faults" in answer) return void show({ faults: answer.faults, isCurrent: true })
      const { preview, after } = answer
      if (!show({ faults: [], found: answer, isCurrent: after === undefined }) || after === undefined) return
      soFar = { preview, after }
    }
  } catch (problem) {
    show({ faults: [], problem, isCurrent: true })
  }
}
