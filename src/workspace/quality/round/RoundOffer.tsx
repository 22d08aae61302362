import { useQuery } from "@tanstack/react-query"

import { monthLater } from "~domain/due"
import { Button } from "~ui/components/Button"
import { settingsQueries } from "~ui/queries/settings"
import { useFormats, useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import styles from "./Round.module.css"
import type { Round } from "./use-round"

/** `onOpen`: undefined as long as nobody was looked at. */
type Props = { round: Round | undefined; onOpen: (() => void) | undefined }

/** When the monthly round was done, when it is due, and the way into it. */
export function RoundOffer({ round, onOpen }: Props) {
  const t = useText()
  const formats = useFormats()
  const at = useQuery(settingsQueries.get()).data?.roundAt
  useKeys({ r: onOpen })

  if (at === undefined) return null
  const due = monthLater(new Date(at))
  const isDue = due.getTime() <= Date.now()
  return (
    <section className={styles.offer} aria-label={t("round")}>
      <p>
        <strong>{t("round")}</strong> {t("round_hint")}
      </p>
      <p className={isDue ? styles.due : styles.soft}>
        {at === 0 ? t("round_never") : t("round_done", { when: formats.ago(at) })}{" "}
        {at > 0 && t(isDue ? "round_due_since" : "round_due_on", { day: formats.day(due) })}{" "}
        {round && t("round_step", { step: round.at + 1, steps: round.steps.length })}
      </p>
      <Button look={isDue ? "primary" : "plain"} shortcut="r" disabled={!onOpen} onClick={onOpen}>
        {t(round ? "round_go_on" : "round_start")}
      </Button>
    </section>
  )
}
