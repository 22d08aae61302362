import { useEffect, useId, useState } from "react"

import { Button } from "~ui/components/Button"
import { clock } from "~ui/text/formats"
import { useText } from "~ui/text/use-text"
import styles from "./CallTimer.module.css"
import chips from "./Chips.module.css"
import { type LogDraft, timerSeconds } from "./log-draft"

type Props = { form: LogDraft; onChange: (changes: Partial<LogDraft>) => void }

/** How long it took: typed in minutes, or timed. The timer lives in the draft, so it runs on while the panel is closed. */
export function CallTimer({ form, onChange }: Props) {
  const t = useText()
  const id = useId()
  const now = useEverySecond(form.timerSince > 0)
  const isRunning = form.timerSince > 0
  const seconds = timerSeconds(form, now)

  const toggle = () => {
    const moment = Date.now()
    onChange(isRunning ? { timerSince: 0, timed: timerSeconds(form, moment) } : { timerSince: moment, minutes: "" })
  }

  return (
    <div className={chips.row}>
      <label htmlFor={id} className={chips.label}>
        {t("duration")}
      </label>
      <span className={chips.chips}>
        <input
          id={id}
          className={styles.minutes}
          type="text"
          inputMode="decimal"
          placeholder={t("minutes")}
          value={form.minutes}
          onChange={(event) => onChange({ minutes: event.target.value.replace(/[^\d.,]/g, ""), timerSince: 0 })}
        />
        <Button icon="timer" aria-pressed={isRunning} onClick={toggle} className={styles.timer}>
          {isRunning ? t("timer_stop") : t("timer_start")}
        </Button>
        {seconds > 0 && (
          <span className={styles.clock} role="timer">
            {clock(seconds)}
          </span>
        )}
      </span>
    </div>
  )
}

function useEverySecond(isOn: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isOn) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isOn])
  return now
}
