import type { PersonaDetails } from "~domain/segment/persona"
import { Avatar } from "~ui/components/Avatar"
import { PERSONA_CHANNEL_TEXT } from "~ui/text/segment-names"
import { useText } from "~ui/text/use-text"

import styles from "./Segments.module.css"

type Props = { name: string; persona: PersonaDetails }

/** Who a persona is, at a glance. */
export function PersonaCard({ name, persona: { picture, needs, objections, channel, tone } }: Props) {
  const t = useText()
  const facts = [
    { label: t("persona_needs"), values: needs },
    { label: t("persona_objections"), values: objections },
    { label: t("persona_channel"), values: channel ? [t(PERSONA_CHANNEL_TEXT[channel])] : [] },
    { label: t("persona_tone"), values: tone ? [tone] : [] },
  ].filter(({ values }) => values.length > 0)

  return (
    <div className={styles.persona}>
      <Avatar name={name} size="large" {...(picture && { photo: picture })} />
      <dl className={styles.facts}>
        {facts.map(({ label, values }) => (
          <div key={label}>
            <dt>{label}</dt>
            {values.map((value) => (
              <dd key={value}>
                <bdi>{value}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  )
}
