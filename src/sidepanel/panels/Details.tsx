import { useState } from "react"

import type { Contact } from "~domain/contact"
import { elementPath, formatAddress } from "~domain/fields"
import { IconButton } from "~ui/components/Button"
import { Icon, type IconName } from "~ui/components/Icon"
import { InPlace } from "~ui/components/InPlace"
import { readPartialDate, webAddress } from "~ui/field-input"
import type { TextKey } from "~ui/text/catalogues"
import { FIELD_TEXT } from "~ui/text/names"
import { formatPhone, phoneLink } from "~ui/text/phone"
import { useFormats, useText } from "~ui/text/use-text"
import { useContactEdit } from "~ui/use-contact-edit"

import { DetailRow } from "./DetailRow"
import styles from "./Details.module.css"

type Props = { contact: Contact }

type Addable = "emails" | "phones" | "addresses" | "urls" | "birthday" | "notes"

const DAYS = ["birthday", "anniversary"] as const

const ADDABLE: Record<Addable, { icon: IconName; label: TextKey; add: TextKey; hint?: TextKey }> = {
  emails: { icon: "mail", label: "field_email", add: "add_email" },
  phones: { icon: "phone", label: "field_phone", add: "add_phone", hint: "hint_phone" },
  addresses: { icon: "address", label: "field_address", add: "add_address" },
  urls: { icon: "link", label: "field_url", add: "add_url" },
  birthday: { icon: "birthday", label: "field_birthday", add: "add_birthday", hint: "hint_birthday" },
  notes: { icon: "note", label: "field_notes", add: "add_notes" },
}

/** Every way to reach a person and all that is known of them, each value edited where it stands. */
export function Details({ contact }: Props) {
  const t = useText()
  const formats = useFormats()
  const edit = useContactEdit(contact)
  const [adding, setAdding] = useState<Addable>()

  const isMissing: Record<Addable, boolean> = {
    emails: true,
    phones: true,
    addresses: true,
    urls: true,
    birthday: !contact.birthday,
    notes: !contact.notes,
  }
  const saveDay = (field: (typeof DAYS)[number]) => (text: string, overwrite: boolean) =>
    edit.single(field)(text === "" ? "" : (readPartialDate(text) ?? text), overwrite)
  const saveNew: Record<Addable, (text: string, overwrite: boolean, was?: string) => Promise<unknown>> = {
    emails: edit.value("emails"),
    phones: edit.value("phones"),
    urls: (text, overwrite) => edit.value("urls")(webAddress(text), overwrite),
    addresses: edit.address(),
    birthday: saveDay("birthday"),
    notes: edit.single("notes"),
  }
  const check: Partial<Record<Addable, (text: string) => string | undefined>> = {
    emails: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? undefined : t("check_email")),
    phones: (text) => (/\d{3}/.test(text.replace(/\D/g, "")) ? undefined : t("check_phone")),
    urls: (text) => (URL.canParse(webAddress(text)) ? undefined : t("check_url")),
    birthday: (text) => (readPartialDate(text) ? undefined : t("hint_birthday")),
  }

  return (
    <section className={styles.details} aria-label={t("details")}>
      <dl className={styles.list}>
        {contact.emails.map(({ value, label, status }) => (
          <DetailRow key={value} icon="mail" label={t("field_email")} kind={status ? t("email_archived") : label}>
            <InPlace
              label={t("field_email")}
              value={value}
              href={`mailto:${value}`}
              provenance={contact.provenance[elementPath("emails", { value })]}
              check={check.emails}
              held={edit.held("emails", value)}
              onSave={edit.value("emails", value)}
            />
          </DetailRow>
        ))}
        {contact.phones.map(({ value, label, extension }) => (
          <DetailRow key={value} icon="phone" label={t("field_phone")} kind={label}>
            <InPlace
              label={t("field_phone")}
              value={value}
              shown={extension ? t("phone_extension", { phone: formatPhone(value), extension }) : formatPhone(value)}
              href={phoneLink(value, extension)}
              provenance={contact.provenance[elementPath("phones", { value })]}
              check={check.phones}
              held={extension ? undefined : edit.held("phones", value)}
              onSave={edit.value("phones", value)}
            />
          </DetailRow>
        ))}
        {contact.addresses.map((address) => (
          <DetailRow key={formatAddress(address)} icon="address" label={t("field_address")} kind={address.label}>
            <InPlace
              label={t("field_address")}
              value={formatAddress(address)}
              provenance={contact.provenance[elementPath("addresses", address)]}
              onSave={edit.address(address)}
            />
          </DetailRow>
        ))}
        {contact.urls.map(({ value, label }) => (
          <DetailRow key={value} icon="link" label={t("field_url")} kind={label}>
            <InPlace
              label={t("field_url")}
              value={value}
              shown={value.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
              href={value.startsWith("https://") ? value : undefined}
              provenance={contact.provenance[elementPath("urls", { value })]}
              check={check.urls}
              onSave={(text, overwrite) => edit.value("urls", value)(text && webAddress(text), overwrite)}
            />
          </DetailRow>
        ))}
        {DAYS.map((field) => {
          const day = contact[field]
          return (
            day && (
              <DetailRow key={field} icon="birthday" label={t(FIELD_TEXT[field])}>
                <InPlace
                  label={t(FIELD_TEXT[field])}
                  value={day}
                  shown={formats.partialDate(day)}
                  hint={t("hint_birthday")}
                  provenance={contact.provenance[field]}
                  check={check.birthday}
                  held={field === "birthday" ? edit.held(field) : undefined}
                  onSave={saveDay(field)}
                />
              </DetailRow>
            )
          )
        })}
        {contact.notes && (
          <DetailRow icon="note" label={t("field_notes")}>
            <InPlace
              label={t("field_notes")}
              value={contact.notes}
              multiline
              provenance={contact.provenance.notes}
              onSave={edit.single("notes")}
            />
          </DetailRow>
        )}
        {adding && (
          <DetailRow icon={ADDABLE[adding].icon} label={t(ADDABLE[adding].label)}>
            <InPlace
              key={adding}
              label={t(ADDABLE[adding].label)}
              value=""
              hint={ADDABLE[adding].hint && t(ADDABLE[adding].hint)}
              multiline={adding === "notes"}
              startsEditing
              check={check[adding]}
              held={adding === "emails" || adding === "phones" ? edit.held(adding) : undefined}
              onSave={saveNew[adding]}
              onClose={() => setAdding(undefined)}
            />
          </DetailRow>
        )}
      </dl>
      <ul className={styles.add} aria-label={t("add_detail")}>
        {(Object.keys(ADDABLE) as Addable[])
          .filter((field) => isMissing[field] && field !== adding)
          .map((field) => (
            <li key={field}>
              <IconButton icon={ADDABLE[field].icon} label={t(ADDABLE[field].add)} onClick={() => setAdding(field)}>
                <span className={styles.plus} aria-hidden="true">
                  <Icon name="add" />
                </span>
              </IconButton>
            </li>
          ))}
      </ul>
    </section>
  )
}
