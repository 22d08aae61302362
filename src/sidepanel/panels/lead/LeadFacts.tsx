import { useState } from "react"

import type { Lead } from "~messages/leads"
import { Button } from "~ui/components/Button"
import { distanceText } from "~ui/text/lead-text"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./LeadFacts.module.css"
import { PersonaWhy } from "./PersonaWhy"

type Props = { lead: Lead }

/** What is missing to the next threshold, whom they are like, and in which segments they are. */
export function LeadFacts({ lead: { distance, persona, segments } }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()
  const [asksWhy, setAsksWhy] = useState(false)
  if (!distance && !persona && segments.length === 0) return null

  return (
    <dl className={styles.facts}>
      {distance && (
        <div>
          <dt>{t("distance_label")}</dt>
          <dd>{distanceText(t, formats, names, distance)}</dd>
        </div>
      )}
      {persona && (
        <div>
          <dt>{t("persona_label")}</dt>
          <dd>
            <Button
              look="quiet"
              className={styles.persona}
              aria-expanded={asksWhy}
              onClick={() => setAsksWhy(!asksWhy)}
            >
              {persona.details.picture && <img src={persona.details.picture} alt="" className={styles.picture} />}
              {t("persona_nearest", { name: persona.name, share: formats.percent(persona.share) })}
            </Button>
            {asksWhy && <PersonaWhy persona={persona} />}
          </dd>
        </div>
      )}
      {segments.length > 0 && (
        <div>
          <dt>{t("segments")}</dt>
          <dd>
            <bdi>{formats.list(segments.map(({ name }) => name))}</bdi>
          </dd>
        </div>
      )}
    </dl>
  )
}
