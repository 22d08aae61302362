import { useQuery } from "@tanstack/react-query"

import type { ShownMail } from "~domain/signals/shown-mail"
import { leadQueries } from "~ui/queries/leads"
import { useText } from "~ui/text/use-text"

import { SignalChips } from "./SignalChips"
import styles from "./StrangerSignals.module.css"

type Props = { mail: ShownMail }

/** What the mail of somebody who isn't saved tells of a purchase. */
export function StrangerSignals({ mail }: Props) {
  const t = useText()
  const found = useQuery(leadQueries.inMail(mail))
  if (!found.data?.length) return null
  return (
    <div className={styles.signals}>
      <SignalChips label={t("signals_in_mail")} signals={found.data} />
    </div>
  )
}
