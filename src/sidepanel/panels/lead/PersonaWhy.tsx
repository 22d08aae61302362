import type { PersonaNear } from "~messages/leads"
import { sentenceText } from "~ui/text/segment-sentence"
import { useText } from "~ui/text/use-text"
import { useWording } from "~ui/text/use-wording"

import styles from "./PersonaWhy.module.css"

type Props = { persona: PersonaNear }

/** Which of a persona's conditions somebody meets, and how to speak with people like that. */
export function PersonaWhy({ persona: { met, unmet, details } }: Props) {
  const t = useText()
  const wording = useWording()
  const parts = [
    { title: t("persona_met"), lines: met.map((filter) => sentenceText(filter, wording)) },
    { title: t("persona_unmet"), lines: unmet.map((filter) => sentenceText(filter, wording)) },
    { title: t("persona_needs"), lines: details.needs },
    { title: t("persona_objections"), lines: details.objections },
  ]

  return (
    <div className={styles.why}>
      {parts.map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
