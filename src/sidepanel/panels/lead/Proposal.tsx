import type { ShownMail } from "~domain/signals/shown-mail"
import type { ProposedMove } from "~messages/leads"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { Quote } from "~ui/components/Quote"
import { whyText } from "~ui/text/lead-text"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useKeys } from "~ui/use-keys"

import styles from "./Proposal.module.css"

type Props = { contactId: string; proposal: ProposedMove; mail: ShownMail | undefined }

/** As many quotes as are read at a glance. */
const MOST_QUOTES = 2

/** A move that is proposed, with what speaks for it: one key accepts it, one declines it. */
export function Proposal({ contactId, proposal: { to, why, evidence, key, isInMail }, mail }: Props) {
  const t = useText()
  const names = useNames()
  const formats = useFormats()
  const accept = useChange("leads.accept", "status_moved")
  const decline = useChange("contacts.decline", "status_not_offered")
  const isBusy = accept.isPending || decline.isPending
  const stage = names.stage(to)
  // A question and the signal in it are one sentence.
  const quotes = [...new Map(evidence.flatMap(({ quote, at }) => (quote ? [[quote, at] as const] : [])))].slice(
    0,
    MOST_QUOTES,
  )

  const take = () => !isBusy && accept.mutate({ contactId, key, mail: isInMail ? mail : undefined })
  const refuse = () => !isBusy && decline.mutate({ id: contactId, keys: [key] })
  useKeys({ y: take, i: refuse })

  return (
    <section className={styles.proposal} aria-label={t("proposal")}>
      <h2>{t("proposal_to", { stage })}</h2>
      <p className={styles.why}>
        {whyText(t, why)} {isInMail && t("proposal_logs_mail")}
      </p>
      {quotes.map(([quote, at]) => (
        <blockquote key={quote} className={styles.quote} title={formats.ago(at)}>
          <Quote text={quote} />
        </blockquote>
      ))}
      {(accept.error ?? decline.error) && <ProblemNote problem={accept.error ?? decline.error} />}
      <div className={styles.actions}>
        <Button look="primary" icon="check" shortcut="y" title="Y" disabled={isBusy} onClick={take}>
          {t("proposal_accept_to", { stage })}
        </Button>
        <Button look="quiet" shortcut="i" title="I" disabled={isBusy} onClick={refuse}>
          {t("proposal_decline")}
        </Button>
      </div>
    </section>
  )
}
