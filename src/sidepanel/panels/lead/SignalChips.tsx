import { polarityOf } from "~domain/signals/kinds"
import type { FoundSignal } from "~messages/signals"
import { IconButton } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { ProblemNote } from "~ui/components/ProblemNote"
import { Quote } from "~ui/components/Quote"
import { useTip } from "~ui/components/use-tip"
import { SIGNAL_TEXT } from "~ui/text/names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import styles from "./SignalChips.module.css"

type Signal = FoundSignal & { id?: string }
type Props = { label: string; contactId?: string; signals: Signal[] }

/** So many chips are a row or two; the timeline has them all. */
const MOST = 8

/** Signals, each with the sentence it stands in; what is none is taken out, which teaches. */
export function SignalChips({ label, contactId, signals }: Props) {
  const dismiss = useChange("signals.dismiss", "status_signal_dismissed")
  if (signals.length === 0) return null

  return (
    <section className={styles.signals} aria-label={label}>
      <h2>
        <Icon name="signal" />
        {label}
      </h2>
      <ul className={styles.list}>
        {signals.slice(0, MOST).map((signal) => (
          <li key={signal.id ?? `${signal.kind} ${signal.quote}`} className={styles.item}>
            <Chip
              signal={signal}
              isBusy={dismiss.isPending}
              onDismiss={() =>
                dismiss.mutate({ contactId, id: signal.id, rule: signal.rule || signal.kind, quote: signal.quote })
              }
            />
          </li>
        ))}
      </ul>
      {dismiss.error && <ProblemNote problem={dismiss.error} />}
    </section>
  )
}

type ChipProps = { signal: Signal; isBusy: boolean; onDismiss: () => void }

function Chip({ signal: { kind, quote, at }, isBusy, onDismiss }: ChipProps) {
  const t = useText()
  const formats = useFormats()
  const name = t(SIGNAL_TEXT[kind])
  const { host, describedBy, tip } = useTip(() => (
    <>
      <Quote text={quote} />
      <p>{formats.ago(at)}</p>
    </>
  ))

  return (
    <span className={styles.chip} data-against={polarityOf(kind) < 0 || undefined} {...host}>
      <button type="button" className={styles.name} aria-describedby={describedBy}>
        {name}
      </button>
      <IconButton
        icon="close"
        label={t("signal_dismiss", { signal: name })}
        disabled={isBusy}
        className={styles.dismiss}
        onClick={onDismiss}
      />
      {tip}
    </span>
  )
}
