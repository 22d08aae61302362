import { useEffect, useRef } from "react"

import type { QualityOverview } from "~messages/quality"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useFormats, useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import page from "../../Page.module.css"
import { LIST_TEXT } from "../list-text"
import styles from "./Round.module.css"
import { RoundCases } from "./RoundCases"
import { RoundDuplicates } from "./RoundDuplicates"
import { RoundEnd } from "./RoundEnd"
import type { Step, useRound } from "./use-round"

type Props = { rounds: ReturnType<typeof useRound>; overview: QualityOverview; onStop: () => void }

/** The monthly round: the worst cases of one list after the other, and at the end what came of it. */
export function RoundPage({ rounds, overview, onStop }: Props) {
  const t = useText()
  const formats = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  const { round } = rounds
  const step = round?.steps[round.at]
  const following = round?.steps[round.at + 1]
  const nameOf = (one: Step) => t(one === "duplicates" ? "duplicates" : LIST_TEXT[one].name)
  // Whoever reads with the ears is told of each new list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another heading.
  useEffect(() => heading.current?.focus(), [step])
  const isReady = step === "duplicates" || round?.cases !== undefined
  useKeys({ ArrowRight: isReady ? rounds.next : undefined, Escape: onStop })

  if (!round) return null
  if (!step)
    return (
      <RoundEnd
        round={round}
        overview={overview}
        nameOf={nameOf}
        onClose={() => {
          rounds.leave()
          onStop()
        }}
      />
    )
  const next = (isDone: boolean) => (
    <Button look={isDone ? "primary" : "plain"} shortcut="ArrowRight" disabled={rounds.isBusy} onClick={rounds.next}>
      {following ? t(isDone ? "round_next" : "round_skip", { list: nameOf(following) }) : t("round_finish")}
      <span aria-hidden="true">→</span>
    </Button>
  )
  const stop = (
    <Button look="quiet" shortcut="Escape" onClick={onStop}>
      {t("round_stop")}
    </Button>
  )
  const parts = { next, stop }
  return (
    <div className={styles.round}>
      <header className={page.page}>
        <h1>{t("round")}</h1>
        <p className={styles.progress}>
          <progress aria-label={t("round")} max={round.steps.length} value={round.at + 1} />
          <span>
            {t("round_step", { step: formats.number(round.at + 1), steps: formats.number(round.steps.length) })}
          </span>
        </p>
      </header>
      <section className={styles.step} aria-labelledby="round-step">
        <h2 id="round-step" ref={heading} tabIndex={-1}>
          {nameOf(step)}
        </h2>
        <p className={styles.soft}>{t(step === "duplicates" ? "duplicates_hint" : LIST_TEXT[step].hint)}</p>
        {rounds.problem && <ProblemNote problem={rounds.problem} />}
        {step === "duplicates" ? (
          <RoundDuplicates total={round.before.duplicates} {...parts} />
        ) : (
          <RoundCases key={step} list={step} cases={round.cases} findCases={rounds.findCases} {...parts} />
        )}
      </section>
    </div>
  )
}
