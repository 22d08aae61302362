import type { FilterProblem } from "~domain/segment/check"
import type { TextKey } from "~ui/text/catalogues"

/** What is wrong with a part of a filter, in words. */
export const PROBLEM_TEXT: Record<FilterProblem["code"], TextKey> = {
  "not-a-filter": "filter_problem_unknown",
  "unknown-field": "filter_problem_unknown",
  "unknown-operator": "filter_problem_unknown",
  "unknown-key": "filter_problem_unknown",
  "unknown-value": "filter_problem_unknown",
  "bad-values": "filter_problem_unknown",
  "no-values": "filter_problem_no_values",
  "too-many-values": "filter_problem_too_many",
  "too-many-conditions": "filter_problem_too_many",
  "text-too-long": "filter_problem_too_long",
  "bad-number": "filter_problem_number",
  "bad-period": "filter_problem_period",
  "open-period": "filter_problem_open_period",
  "range-reversed": "filter_problem_reversed",
  "empty-group": "filter_problem_empty_group",
  "too-deep": "filter_problem_too_deep",
  "segment-gone": "filter_problem_segment_gone",
  "segment-circle": "filter_problem_segment_circle",
  "segment-too-deep": "filter_problem_segment_too_deep",
  "segment-faulty": "filter_problem_segment_faulty",
}
