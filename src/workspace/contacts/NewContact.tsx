import { useQuery } from "@tanstack/react-query"
import { useId, useRef, useState } from "react"

import type { Suggestion } from "~messages/quality"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { StandardNote, takeByKey } from "~ui/components/StandardNote"
import {
  capturedOf,
  draftOf,
  fieldsOf,
  formOf,
  formOfDraft,
  isBlank,
  type PersonForm,
  personWritten,
  taking,
  typingOf,
} from "~ui/person-form"
import { contactQueries } from "~ui/queries/contacts"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useDraft } from "~ui/use-draft"
import { useStandards } from "~ui/use-standards"

import { contactAddress } from "./contact-address"
import styles from "./NewContact.module.css"

type Props = { onSaved: (contactId: string) => void; onCancel: () => void }

const DRAFT = "new:table"
const NOBODY = personWritten("")

/** Somebody written down by hand. What was typed is kept until it is saved or thrown away. */
export function NewContact({ onSaved, onCancel }: Props) {
  const t = useText()
  const draft = useDraft(DRAFT, { form: "" })
  const form = formOfDraft(draft.form) ?? formOf(NOBODY)
  const [asked, setAsked] = useState(NOBODY)
  const lookalikes = useQuery({ ...contactQueries.lookalikes(asked), enabled: asked !== NOBODY }).data ?? []
  const create = useChange("contacts.create", "status_contact_saved")
  const standardOf = useStandards(typingOf(form))
  const change = (changes: Partial<PersonForm>) => draft.change(draftOf({ ...form, ...changes }))

  const save = async () => {
    if (create.isPending || isBlank(form)) return
    await draft.settle()
    create.mutate(
      { fields: fieldsOf(form, NOBODY), mended: form.mended, draftKey: DRAFT },
      {
        onSuccess({ id }) {
          draft.forget({ stored: true })
          onSaved(id)
        },
      },
    )
  }

  return (
    <form
      className={styles.form}
      aria-label={t("new_contact")}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onBlur={() => setAsked(isBlank(form) ? NOBODY : capturedOf(form, NOBODY))}
    >
      <div className={styles.fields}>
        <Field
          isFirst
          label="field_full_name"
          value={form.fullName}
          onChange={(fullName) => change({ fullName })}
          suggestion={standardOf("fullName", form.fullName)}
          onTake={(fix) => change(taking(form, "fullName", fix))}
        />
        <Field
          label="field_email"
          value={form.emails[0] ?? ""}
          onChange={(email) => change({ emails: [email] })}
          suggestion={standardOf("emails", form.emails[0] ?? "")}
        />
        <Field
          label="field_phone"
          value={form.phones[0] ?? ""}
          onChange={(phone) => change({ phones: [phone] })}
          suggestion={standardOf("phones", form.phones[0] ?? "")}
          onTake={(fix) => change(taking(form, "phones", fix))}
        />
        <Field
          label="field_job_title"
          value={form.jobTitle}
          onChange={(jobTitle) => change({ jobTitle })}
          suggestion={standardOf("jobTitle", form.jobTitle)}
        />
        <Field
          label="field_organization"
          value={form.organization}
          onChange={(organization) => change({ organization })}
          suggestion={standardOf("organization", form.organization)}
        />
      </div>
      {lookalikes.length > 0 && (
        <ul className={styles.lookalikes} aria-label={t("lookalikes")}>
          {lookalikes.slice(0, MOST_LOOKALIKES).map(({ contact }) => (
            <li key={contact.id}>
              <a href={contactAddress(contact.id)} target="_blank" rel="noopener">
                {t("maybe_same", { name: contact.fullName })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {create.error && <ProblemNote problem={create.error} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={create.isPending || isBlank(form)}>
          {t(lookalikes.length > 0 ? "create_anyway" : "save_contact")}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            draft.forget({ stored: false })
            onCancel()
          }}
        >
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}

const MOST_LOOKALIKES = 3

type FieldProps = {
  label: TextKey
  value: string
  onChange: (text: string) => void
  isFirst?: boolean
  /** What isn't as the standards have it. */
  suggestion?: Suggestion
  onTake?: (fix: string) => void
}

function Field({ label, value, onChange, isFirst, suggestion, onTake }: FieldProps) {
  const t = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const take = (fix: string) => {
    onTake?.(fix)
    input.current?.focus()
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t(label)}</label>
      <input
        id={id}
        ref={input}
        type="text"
        dir="auto"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the form was opened to write in
        autoFocus={isFirst}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => takeByKey(event, suggestion, take)}
      />
      <StandardNote id={`${id}-note`} suggestion={suggestion} onTake={take} />
    </div>
  )
}
