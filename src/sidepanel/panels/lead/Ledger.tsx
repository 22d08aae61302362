import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"

import { daysLater } from "~domain/due"
import type { ContactLedger, LedgerLine } from "~messages/leads"
import { IconButton } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { leadQueries } from "~ui/queries/leads"
import { exclusionText } from "~ui/text/lead-text"
import { becauseText } from "~ui/text/rule-text"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Ledger.module.css"

type Props = { contactId: string; onClose: () => void }

/** Every point of a score: its rule, what it goes by, when, and what is left of it; of today, or of any day before. */
export function Ledger({ contactId, onClose }: Props) {
  const t = useText()
  const id = useId()
  const names = useNames()
  const [day, setDay] = useState<string>()
  const ledger = useQuery(leadQueries.ledger(contactId, day))
  const { data } = ledger

  return (
    <section className={styles.ledger} aria-label={t("ledger")}>
      <div className={styles.head}>
        <h2>{t("ledger")}</h2>
        <IconButton icon="close" label={t("close")} onClick={onClose} />
      </div>
      <p className={styles.day}>
        <label htmlFor={id}>{t("ledger_day")}</label>
        <input
          id={id}
          type="date"
          value={day ?? data?.day ?? ""}
          min={data?.first}
          max={daysLater(new Date(), 0)}
          onChange={(event) => setDay(event.target.value || undefined)}
        />
      </p>
      {ledger.isPending ? (
        <Loading />
      ) : ledger.isError ? (
        <ProblemNote problem={ledger.error} onRetry={() => void ledger.refetch()} />
      ) : ledger.data.excluded ? (
        <p>{exclusionText(t, names, ledger.data.excluded)}</p>
      ) : (
        <Entries ledger={ledger.data} />
      )}
    </section>
  )
}

function Entries({ ledger: { score, lines, faded, over, version } }: { ledger: ContactLedger }) {
  const t = useText()
  const formats = useFormats()
  const ruleOf = new Map(lines.map((line) => [line.rule, becauseText(t, formats, line.because)]))

  return (
    <>
      {score && (
        <p className={styles.score} role="status">
          {t("grade_says", { grade: score.grade, fit: score.fit, engagement: score.engagement })}
        </p>
      )}
      {lines.length === 0 && <p>{t("ledger_none")}</p>}
      {(["engagement", "fit"] as const).map((part) => {
        const own = lines.filter((line) => line.score === part)
        return (
          own.length > 0 && (
            <div key={part}>
              <h3>{t(part)}</h3>
              <ul className={styles.lines} aria-label={t(part)}>
                {own.map((line) => (
                  <Line key={`${line.rule} ${line.event}`} line={line} />
                ))}
              </ul>
            </div>
          )
        )
      })}
      {over.map(({ rule, points }) => (
        <p key={rule} className={styles.note}>
          {t("ledger_over", { points: formats.signed(-round(points)), rule: ruleOf.get(rule) ?? rule })}
        </p>
      ))}
      {faded > 0 && <p className={styles.note}>{t("ledger_faded", { count: faded })}</p>}
      <p className={styles.note}>{t("ledger_version", { version })}</p>
    </>
  )
}

function Line({ line: { because, share, points, at, halfLifeDays, quote } }: { line: LedgerLine }) {
  const t = useText()
  const formats = useFormats()
  const day = formats.day(new Date(at))

  return (
    <li data-row tabIndex={-1}>
      <span className={styles.points}>{formats.signed(round(share))}</span>
      <span className={styles.because}>
        <bdi>{becauseText(t, formats, because)}</bdi>
        {quote && (
          <bdi className={styles.quote} title={quote}>
            {quote}
          </bdi>
        )}
        <span className={styles.note}>
          {halfLifeDays === undefined
            ? t("ledger_known_since", { points: formats.signed(points), day })
            : t("ledger_was", { points: formats.signed(points), day, count: halfLifeDays })}
        </span>
      </span>
    </li>
  )
}

/** Points are exact multiples of 2⁻²⁴; a tenth is enough to read. */
const round = (points: number): number => Math.round(points * 10) / 10
