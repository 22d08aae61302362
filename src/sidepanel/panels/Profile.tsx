import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import type { ContactSummary } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import type { Screen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { Loading } from "~ui/components/Loading"
import { ProblemNote } from "~ui/components/ProblemNote"
import { contactQueries } from "~ui/queries/contacts"
import { leadQueries } from "~ui/queries/leads"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import type { LogKind } from "../view"
import { AtOrganization } from "./AtOrganization"
import { Details } from "./Details"
import { Documents } from "./documents/Documents"
import { useAttach } from "./documents/use-attach"
import { useFileDrop } from "./documents/use-file-drop"
import { HasLeft } from "./HasLeft"
import { Leaving } from "./Leaving"
import { LikelyDuplicates } from "./LikelyDuplicates"
import { LogActions } from "./LogActions"
import { LogForm } from "./LogForm"
import { LeadDetails } from "./lead/LeadDetails"
import { LeadFacts } from "./lead/LeadFacts"
import { Ledger } from "./lead/Ledger"
import { Prediction } from "./lead/Prediction"
import { Proposal } from "./lead/Proposal"
import { Sales } from "./lead/Sales"
import { SignalChips } from "./lead/SignalChips"
import { useShownMail } from "./lead/use-shown-mail"
import { MergedParts } from "./MergedParts"
import { NewsOnScreen } from "./NewsOnScreen"
import { NextStep } from "./NextStep"
import { Privacy } from "./Privacy"
import styles from "./Profile.module.css"
import { ProfileHead } from "./ProfileHead"
import { ProfileOutline } from "./ProfileOutline"
import { Receipts } from "./Receipts"
import { Suggestions } from "./Suggestions"
import { Timeline } from "./Timeline"

type Props = {
  id: string
  /** What the screen tells of the person already: they are named, and can be called, before the rest is there. */
  summary?: ContactSummary
  /** The screen beside which the profile stands; its open mail can be logged. */
  screen?: Screen
  form?: LogKind
  onForm: (form: LogKind | undefined) => void
  onOpen: (contactId: string) => void
  /** Back to the screen, when the profile was opened from elsewhere. */
  onBack?: () => void
}

/** A known person: who they are, what comes next, what was said. */
export function Profile({ id: asked, summary, screen, form, onForm, onOpen, onBack }: Props) {
  const t = useText()
  const contact = useQuery(contactQueries.one(asked))
  // Who was merged into another is that other.
  const id = contact.data?.id ?? asked
  const attach = useAttach(id)
  const drop = useFileDrop(attach.attach)
  const onScreen = screen?.people.find(({ known }) => known?.id === id)
  const mail = useShownMail(screen, onScreen)
  const shown = useQuery({ ...leadQueries.one(id, mail), enabled: contact.isSuccess })
  const lead = shown.data
  const [isLedgerOpen, setLedgerOpen] = useState(false)
  useKeys({ c: () => onForm("call"), n: () => onForm("note"), m: () => onForm("meeting") })

  if (contact.isPending && !summary) return <Loading />
  if (contact.isError) return <ProblemNote problem={contact.error} onRetry={() => void contact.refetch()} />

  const name = contact.data ? displayName(contact.data) : (summary?.fullName ?? "")
  return (
    <article className={styles.profile} data-drop={drop.isOver || undefined} {...drop.zone}>
      {onBack && (
        <Button look="quiet" icon="back" shortcut="Escape" className={styles.back} onClick={onBack}>
          {t("back_to_screen")}
        </Button>
      )}
      {contact.data ? (
        <ProfileHead
          contact={contact.data}
          lead={lead}
          isLedgerOpen={isLedgerOpen}
          onLedger={() => setLedgerOpen(!isLedgerOpen)}
        />
      ) : (
        summary && <ProfileOutline summary={summary} />
      )}
      {isLedgerOpen && <Ledger contactId={id} onClose={() => setLedgerOpen(false)} />}
      <LogActions contactId={id} screen={screen} form={form} onForm={onForm} />
      {form && <LogForm key={form} kind={form} contactId={id} name={name} onClose={() => onForm(undefined)} />}
      {shown.isError && <ProblemNote problem={shown.error} onRetry={() => void shown.refetch()} />}
      {lead?.proposal && <Proposal contactId={id} proposal={lead.proposal} mail={mail} />}
      {lead && <SignalChips label={t("signals_in_mail")} contactId={id} signals={lead.inMail} />}
      {screen && onScreen?.news && (
        <NewsOnScreen contactId={id} person={onScreen} news={onScreen.news} isMail={screen.state === "mail"} />
      )}
      {contact.data && onScreen?.leaving && <Leaving contact={contact.data} leaving={onScreen.leaving} />}
      {contact.data && <LikelyDuplicates contact={contact.data} />}
      <NextStep contactId={id} />
      {lead && <SignalChips label={t("signals")} contactId={id} signals={lead.signals} />}
      {lead && <LeadFacts lead={lead} />}
      {lead?.score && <Prediction contactId={id} />}
      {contact.data && lead && <Sales contact={contact.data} lead={lead} />}
      {contact.data && <Details contact={contact.data} />}
      {contact.data && <LeadDetails contact={contact.data} />}
      {contact.data && <Suggestions contact={contact.data} />}
      <Documents contactId={id} attach={attach} screen={screen} />
      <Timeline contactId={id} />
      {contact.data && <AtOrganization contact={contact.data} onOpen={onOpen} />}
      {contact.data && <HasLeft contact={contact.data} />}
      {contact.data && <MergedParts contact={contact.data} />}
      {contact.data && <Receipts contact={contact.data} />}
      {contact.data && <Privacy contact={contact.data} />}
    </article>
  )
}
