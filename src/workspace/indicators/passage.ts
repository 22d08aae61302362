import type { Passage } from "~domain/indicators"
import type { Formats } from "~ui/text/formats"
import type { Text } from "~ui/text/use-text"

export const shareOf = ({ reached, converted }: Passage): number => (reached === 0 ? 0 : converted / reached)

/** "3 of 12 (25 %)" */
export const passageText = (t: Text, formats: Formats, passage: Passage): string =>
  t("conversion_of", {
    converted: formats.number(passage.converted),
    reached: formats.number(passage.reached),
    share: formats.percent(shareOf(passage)),
  })
