import type { Learnt } from "~domain/lead-model/learnt"
import { featureValueText } from "~ui/text/feature-text"
import type { Formats } from "~ui/text/formats"
import type { Text } from "~ui/text/use-text"

/** Which way a feature speaks, in words: "the more, the likelier", "for: who decide; against: who learn". */
export function learntText(t: Text, formats: Formats, { feature, rises, best, worst }: Learnt): string {
  if (rises !== undefined) return t(rises ? "learnt_rises" : "learnt_falls")
  const word = (value: string) => featureValueText(t, formats, feature, value)
  const parts = [
    ...(best === undefined ? [] : [t("learnt_for", { value: word(best) })]),
    ...(worst === undefined || worst === best ? [] : [t("learnt_against", { value: word(worst) })]),
  ]
  return parts.join("; ") || t("learnt_together")
}
