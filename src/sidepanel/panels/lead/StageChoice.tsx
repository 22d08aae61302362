import { useRef, useState } from "react"

import type { Contact } from "~domain/contact"
import type { Lead } from "~messages/leads"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"
import type { useContactEdit } from "~ui/use-contact-edit"
import { useKeys } from "~ui/use-keys"

import { Choice } from "../Choice"
import { ReasonForm } from "./ReasonForm"
import styles from "./StageChoice.module.css"

const DAY = 86_400_000

type Props = {
  contact: Contact
  stage?: Lead["stage"]
  onChoose: ReturnType<typeof useContactEdit>["choose"]
}

/** The stage, since when, and a move to any other: one key opens the choice. Who is disqualified is so for a reason. */
export function StageChoice({ contact, stage, onChoose }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()
  const [asksWhy, setAsksWhy] = useState(false)
  const host = useRef<HTMLSpanElement>(null)

  useKeys({
    s() {
      const select = host.current?.querySelector("select")
      select?.focus()
      // Where the browser opens no list by itself, the arrows and letters choose.
      try {
        select?.showPicker?.()
      } catch {}
    },
  })

  return (
    <>
      <span ref={host} className={styles.stage}>
        <Choice
          label={t("field_stage")}
          value={asksWhy ? "disqualified" : contact.stage}
          options={names.stages}
          shortcut="s"
          onChoose={(to) => {
            setAsksWhy(to === "disqualified")
            if (to !== "disqualified") onChoose({ stage: to })
          }}
        />
        {stage && !asksWhy && (
          <span className={styles.since} title={formats.moment(new Date(stage.since))}>
            {t("stage_since", {
              time: t("days_count", { count: Math.max(0, Math.floor((Date.now() - stage.since) / DAY)) }),
            })}
            {stage.regressions > 0 && `, ${t("stage_regressions", { count: stage.regressions })}`}
          </span>
        )}
      </span>
      {asksWhy && (
        <ReasonForm
          label={t("disqualify_why")}
          action={t("disqualify")}
          onReason={(stageReason) => {
            onChoose({ stage: "disqualified", stageReason })
            setAsksWhy(false)
          }}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </>
  )
}
