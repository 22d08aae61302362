import type { RuleFault, RuleFaultCode } from "~domain/score/rules-schema"
import type { TextKey } from "~ui/text/catalogues"
import type { Text } from "~ui/text/use-text"

const FAULT_TEXT: Record<RuleFaultCode, TextKey> = {
  "points-not-whole": "fault_points_not_whole",
  "points-out-of-range": "fault_points_out_of_range",
  "half-life-not-positive": "fault_half_life_not_positive",
  "half-life-not-whole": "fault_half_life_not_whole",
  "half-life-too-long": "fault_half_life_too_long",
  "cap-not-positive": "fault_cap_not_positive",
  "words-empty": "fault_words_empty",
  "words-too-many": "fault_words_too_many",
  "size-not-positive": "fault_size_not_positive",
  "size-reversed": "fault_size_reversed",
  "score-out-of-range": "fault_score_out_of_range",
  "thresholds-reversed": "fault_thresholds_reversed",
  "grades-not-descending": "fault_grades_not_descending",
  "id-twice": "fault_id_twice",
  "signal-missing": "fault_signal_missing",
  "signal-elsewhere": "fault_signal_elsewhere",
  "too-many-rules": "fault_too_many_rules",
  shape: "fault_shape",
}

/** What is wrong at a place of the rules, as in "engagement/2/halfLifeDays", and with what lies in it; each sentence once. */
export type FaultsAt = (path: string) => string | undefined

export const faultsAt =
  (t: Text, faults: readonly RuleFault[]): FaultsAt =>
  (path) => {
    const own = faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}/`))
    return own.length > 0 ? [...new Set(own.map(({ code }) => t(FAULT_TEXT[code])))].join(" ") : undefined
  }
