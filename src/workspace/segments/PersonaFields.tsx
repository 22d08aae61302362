import { useState } from "react"

import { PERSONA_CHANNELS, type PersonaChannel, type PersonaDetails } from "~domain/segment/persona"
import { Avatar } from "~ui/components/Avatar"
import { Button } from "~ui/components/Button"
import { FileChoice } from "~ui/components/FileChoice"
import { PERSONA_CHANNEL_TEXT } from "~ui/text/segment-names"
import { useText } from "~ui/text/use-text"

import { Section } from "../Section"
import { Lines } from "./Lines"
import { pictureFrom } from "./picture"
import styles from "./Segments.module.css"

type Props = { name: string; persona: PersonaDetails; onChange: (persona: PersonaDetails) => void }

/** Who a persona is, and how to speak with them. */
export function PersonaFields({ name, persona, onChange }: Props) {
  const t = useText()
  const [isWrong, setWrong] = useState(false)
  const { picture, channel, tone, needs, objections } = persona
  const set = (part: Partial<PersonaDetails>) => onChange({ ...persona, ...part })

  const choose = (file: File) =>
    pictureFrom(file).then(
      (picture) => {
        setWrong(false)
        set({ picture })
      },
      () => setWrong(true),
    )

  return (
    <Section title={t("segment_fields_who")} hint={t("personas_hint")}>
      <div className={styles.picture}>
        <Avatar name={name || "?"} size="large" {...(picture && { photo: picture })} />
        <FileChoice
          label={t("persona_picture_choose")}
          isBusy={false}
          accept="image/png,image/jpeg,image/gif,image/webp"
          onChoose={(file) => void choose(file)}
        />
        {picture && (
          <Button look="quiet" onClick={() => set({ picture: undefined })}>
            {t("persona_picture_remove")}
          </Button>
        )}
      </div>
      {isWrong && (
        <p className={styles.wrong} role="alert">
          {t("persona_picture_wrong")}
        </p>
      )}
      <div className={styles.pairs}>
        <Lines
          label={t("persona_needs")}
          example={t("persona_needs_example")}
          lines={needs}
          onChange={(needs) => set({ needs })}
        />
        <Lines
          label={t("persona_objections")}
          example={t("persona_objections_example")}
          lines={objections}
          onChange={(objections) => set({ objections })}
        />
        <label className={styles.field}>
          {t("persona_channel")}
          <select
            value={channel ?? ""}
            onChange={({ target }) => set({ channel: (target.value || undefined) as PersonaChannel | undefined })}
          >
            <option value="">{t("persona_channel_none")}</option>
            {PERSONA_CHANNELS.map((one) => (
              <option key={one} value={one}>
                {t(PERSONA_CHANNEL_TEXT[one])}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          {t("persona_tone")}
          <input
            type="text"
            autoComplete="off"
            maxLength={300}
            placeholder={t("persona_tone_example")}
            value={tone ?? ""}
            onChange={({ target }) => set({ tone: target.value || undefined })}
          />
        </label>
      </div>
    </Section>
  )
}
