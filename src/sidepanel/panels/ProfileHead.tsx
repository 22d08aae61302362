import { useRef } from "react"

import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { LIFECYCLE_STAGES, RELATIONSHIPS } from "~domain/lifecycle"
import { Avatar } from "~ui/components/Avatar"
import { InPlace } from "~ui/components/InPlace"
import { ProblemNote } from "~ui/components/ProblemNote"
import { RELATIONSHIP_TEXT, STAGE_TEXT } from "~ui/text/names"
import { useText } from "~ui/text/use-text"
import { useContactEdit } from "~ui/use-contact-edit"
import { useKeys } from "~ui/use-keys"
import { Aliases } from "./Aliases"
import { Choice } from "./Choice"
import { DeleteContact } from "./DeleteContact"
import { ExportContact } from "./ExportContact"
import styles from "./ProfileHead.module.css"
import { Tags } from "./Tags"

type Props = { contact: Contact }

/** Name, work, stage and tags: who this is, at a glance. */
export function ProfileHead({ contact }: Props) {
  const t = useText()
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
        <Choice
          label={t("field_stage")}
          value={contact.stage}
          options={LIFECYCLE_STAGES.map((stage) => ({ value: stage, text: t(STAGE_TEXT[stage]) }))}
          provenance={contact.provenance.stage}
          onChoose={(stage) =>
            // The reason belongs to having been disqualified.
            edit.choose({ stage, ...(contact.stageReason && stage !== "disqualified" ? { stageReason: null } : {}) })
          }
        />
        <Choice
          label={t("field_relationship")}
          value={contact.relationship}
          options={RELATIONSHIPS.map((relationship) => ({
            value: relationship,
            text: t(RELATIONSHIP_TEXT[relationship]),
          }))}
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
