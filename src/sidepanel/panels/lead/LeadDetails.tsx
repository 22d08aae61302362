import type { Contact } from "~domain/contact"
import { LEAD_STATUSES, SOURCE_CHANNELS } from "~domain/lead-fields"
import { InPlace } from "~ui/components/InPlace"
import { ProblemNote } from "~ui/components/ProblemNote"
import { FIELD_TEXT } from "~ui/text/names"
import { CHANNEL_TEXT, LEAD_STATUS_TEXT } from "~ui/text/segment-names"
import { useText } from "~ui/text/use-text"
import { useContactEdit } from "~ui/use-contact-edit"

import { Choice } from "../Choice"
import styles from "./LeadDetails.module.css"

type Props = { contact: Contact }

/** Who looks after somebody, how far that is, and where they came from. */
export function LeadDetails({ contact }: Props) {
  const t = useText()
  const edit = useContactEdit(contact)
  const { leadStatus, source = {} } = contact
  const none = { value: "" as const, text: t("not_set") }

  return (
    <details className={styles.lead}>
      <summary>{t("lead_work")}</summary>
      <dl className={styles.list}>
        <dt>{t("field_owner")}</dt>
        <dd>
          <InPlace
            label={t("field_owner")}
            value={contact.owner ?? ""}
            placeholder={t("add_owner")}
            provenance={contact.provenance.owner}
            onSave={edit.single("owner")}
          />
        </dd>
        <dt>{t("field_lead_status")}</dt>
        <dd>
          <Choice
            label={t("field_lead_status")}
            value={leadStatus ?? ""}
            options={[none, ...LEAD_STATUSES.map((value) => ({ value, text: t(LEAD_STATUS_TEXT[value]) }))]}
            onChoose={(status) =>
              // The reason belongs to being unqualified.
              edit.choose({
                leadStatus: status || null,
                ...(contact.leadStatusReason && status !== "unqualified" ? { leadStatusReason: null } : {}),
              })
            }
          />
        </dd>
        {leadStatus === "unqualified" && (
          <>
            <dt>{t("field_lead_status_reason")}</dt>
            <dd>
              <InPlace
                label={t("field_lead_status_reason")}
                value={contact.leadStatusReason ?? ""}
                placeholder={t("disqualify_reason_missing")}
                onSave={edit.single("leadStatusReason")}
              />
            </dd>
          </>
        )}
        <dt>{t("field_source")}</dt>
        <dd>
          <Choice
            label={t("field_source")}
            value={source.channel ?? ""}
            options={[none, ...SOURCE_CHANNELS.map((value) => ({ value, text: t(CHANNEL_TEXT[value]) }))]}
            onChoose={(channel) => edit.choose({ source: { ...source, channel: channel || undefined } })}
          />
        </dd>
        {(["campaign", "page", "referrer"] as const).map((part) => (
          <SourcePart key={part} part={part} contact={contact} />
        ))}
        <dt>{t(FIELD_TEXT.employees)}</dt>
        <dd>
          <InPlace
            label={t(FIELD_TEXT.employees)}
            value={contact.employees === undefined ? "" : String(contact.employees)}
            placeholder={t("add_employees")}
            check={(text) => (/^[1-9]\d{0,6}$/.test(text) ? undefined : t("check_employees"))}
            onSave={(text, overwrite) => edit.set({ employees: text ? Number(text) : null }, overwrite)}
          />
        </dd>
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={contact.doNotContact ?? false}
          onChange={(event) => edit.choose({ doNotContact: event.target.checked || null })}
        />
        {t(FIELD_TEXT.doNotContact)}
      </label>
      {edit.problem && <ProblemNote problem={edit.problem} />}
    </details>
  )
}

const PART_TEXT = {
  campaign: "segment_field_campaign",
  page: "segment_field_source_page",
  referrer: "segment_field_referrer",
} as const

function SourcePart({ part, contact }: { part: keyof typeof PART_TEXT; contact: Contact }) {
  const t = useText()
  const edit = useContactEdit(contact)
  const label = t(PART_TEXT[part])

  return (
    <>
      <dt>{label}</dt>
      <dd>
        <InPlace
          label={label}
          value={contact.source?.[part] ?? ""}
          placeholder={t("not_set")}
          onSave={(text, overwrite) =>
            edit.set({ source: { ...contact.source, [part]: text || undefined } }, overwrite)
          }
        />
      </dd>
    </>
  )
}
