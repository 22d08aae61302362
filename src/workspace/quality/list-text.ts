import type { QualityList } from "~domain/quality"
import type { TextKey } from "~ui/text/catalogues"

/** The words for a list, and for what is on it. */
export const LIST_TEXT: Record<QualityList, { name: TextKey; hint: TextKey }> = {
  bounced: { name: "quality_bounced", hint: "quality_bounced_hint" },
  invalid: { name: "quality_invalid", hint: "quality_invalid_hint" },
  irregular: { name: "quality_irregular", hint: "quality_irregular_hint" },
  incomplete: { name: "quality_incomplete", hint: "quality_incomplete_hint" },
  stale: { name: "quality_stale", hint: "quality_stale_hint" },
  disengaged: { name: "quality_disengaged", hint: "quality_disengaged_hint" },
}
