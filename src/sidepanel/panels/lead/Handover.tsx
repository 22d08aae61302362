import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { Contact } from "~domain/contact"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { leadQueries } from "~ui/queries/leads"
import { briefParts, briefText } from "~ui/text/brief-text"
import { useNames } from "~ui/text/use-names"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"

import { TextBox } from "../TextBox"
import styles from "./Handover.module.css"

type Props = { contact: Contact; onClose: () => void }

/** What sales is to know of somebody, made from the record and the timeline; it can be changed, copied, and handed over. */
export function Handover({ contact, onClose }: Props) {
  const t = useText()
  const formats = useFormats()
  const names = useNames()
  const brief = useQuery(leadQueries.brief(contact.id))
  const handOver = useChange("leads.handOver", "status_handed_over")
  const [to, setTo] = useState(contact.owner ?? "")
  const [typed, setTyped] = useState<string>()
  const [isCopied, setCopied] = useState(false)

  if (brief.isPending) return <Loading />
  if (brief.isError) return <ProblemNote problem={brief.error} onRetry={() => void brief.refetch()} />
  const text = typed ?? briefText(briefParts(brief.data, t, formats, names))

  return (
    <form
      className={styles.handover}
      aria-label={t("handover")}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() && !handOver.isPending)
          handOver.mutate({ contactId: contact.id, text, to: to.trim() }, { onSuccess: onClose })
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <h2>{t("handover")}</h2>
      <p className={styles.hint}>{t("handover_hint")}</p>
      <textarea
        aria-label={t("handover_text")}
        rows={14}
        maxLength={20_000}
        dir="auto"
        // It opens on the user's own click or key, and is read from its beginning.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        onFocus={(event) => {
          event.target.setSelectionRange(0, 0)
          event.target.form?.scrollIntoView({ block: "start" })
        }}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value)
          setCopied(false)
        }}
      />
      <TextBox label={t("handover_to")} value={to} onChange={setTo} />
      {handOver.error && <ProblemNote problem={handOver.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" icon="handover" disabled={handOver.isPending || !text.trim()}>
          {t("handover_do")}
        </Button>
        <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {t(isCopied ? "copied" : "handover_copy")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
