import { useRef } from "react"

import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import type { Lead } from "~messages/leads"
import { Avatar } from "~ui/components/Avatar"
import { InPlace } from "~ui/components/InPlace"
import { ProblemNote } from "~ui/components/ProblemNote"
import { useNames } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"
import { useContactEdit } from "~ui/use-contact-edit"
import { useKeys } from "~ui/use-keys"
import { Aliases } from "./Aliases"
import { Choice } from "./Choice"
import { DeleteContact } from "./DeleteContact"
import { ExportContact } from "./ExportContact"
import { GradeBadge } from "./lead/GradeBadge"
import { StageChoice } from "./lead/StageChoice"
import styles from "./ProfileHead.module.css"
import { Tags } from "./Tags"

type Props = { contact: Contact; lead?: Lead; isLedgerOpen: boolean; onLedger: () => void }

/** Name, work, stage and tags: who this is, at a glance. */
export function ProfileHead({ contact, lead, isLedgerOpen, onLedger }: Props) {
  const t = useText()
  const names = useNames()
  const edit = useContactEdit(contact)
  const who = useRef<HTMLDivElement>(null)
  const name = displayName(contact)

  useKeys({ e: () => who.current?.querySelector<HTMLElement>("h1 button")?.click() })

  return (
    <header className={styles.head}>
      <Avatar name={name} photo={contact.photo} size="large" />
      <div className={styles.who} ref={who}>
        <InPlace
          look="title"
          label={t("field_full_name")}
          value={contact.fullName ?? name}
          placeholder={t("unnamed")}
          provenance={contact.provenance.fullName}
          held={edit.held("fullName")}
          onSave={edit.single("fullName")}
        />
        <div className={styles.work}>
          <InPlace
            label={t("field_job_title")}
            value={contact.jobTitle ?? ""}
            placeholder={t("add_job_title")}
            provenance={contact.provenance.jobTitle}
            held={edit.held("jobTitle")}
            onSave={edit.single("jobTitle")}
          />
          <span aria-hidden="true">·</span>
          <InPlace
            label={t("field_organization")}
            value={contact.organization ?? ""}
            placeholder={t("add_organization")}
            provenance={contact.provenance.organization}
            held={edit.held("organization")}
            onSave={edit.single("organization")}
          />
        </div>
      </div>
      <span className={styles.actions}>
        <ExportContact contact={contact} />
        <DeleteContact contact={contact} />
      </span>
      <Aliases contact={contact} />
      <div className={styles.marks}>
        <StageChoice contact={contact} stage={lead?.stage} onChoose={edit.choose} />
        {lead && <GradeBadge lead={lead} isOpen={isLedgerOpen} onToggle={onLedger} />}
        <Choice
          label={t("field_relationship")}
          value={contact.relationship}
          options={names.relationships}
          provenance={contact.provenance.relationship}
          onChoose={(relationship) => edit.choose({ relationship })}
        />
        <Tags contact={contact} />
      </div>
      {contact.stage === "disqualified" && (
        <p className={styles.reason}>
          <InPlace
            label={t("field_stage_reason")}
            value={contact.stageReason ?? ""}
            placeholder={t("add_stage_reason")}
            onSave={edit.single("stageReason")}
          />
        </p>
      )}
      {edit.problem && <ProblemNote problem={edit.problem} />}
    </header>
  )
}
