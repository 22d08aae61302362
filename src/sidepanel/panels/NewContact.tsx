import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, useRef, useState } from "react"

import type { CapturedContact } from "~domain/captured"
import { Button } from "~ui/components/Button"
import { Note } from "~ui/components/Note"
import { ProblemNote } from "~ui/components/ProblemNote"
import {
  capturedOf,
  draftOf,
  fieldsOf,
  formOf,
  formOfDraft,
  isWritten,
  type PersonForm,
  taking,
  typingOf,
} from "~ui/person-form"
import { contactQueries } from "~ui/queries/contacts"
import { useFormats, useText } from "~ui/text/use-text"
import { useChange } from "~ui/use-change"
import { useDraft } from "~ui/use-draft"
import { useKeys } from "~ui/use-keys"
import { useStandards } from "~ui/use-standards"
import type { LogKind } from "../view"
import { AddressList } from "./AddressList"
import { Lookalikes } from "./Lookalikes"
import styles from "./NewContact.module.css"
import { TextBox } from "./TextBox"
import { ValueList } from "./ValueList"

type Props = {
  captured: CapturedContact
  draftKey: string
  /** When somebody with these details was erased on request, in milliseconds since 1970. */
  erasedAt?: number
  /** @param form the log form to open with the profile */
  onSaved: (contactId: string, form?: LogKind) => void
}

/** What the page gave of a person, filled in and correctable; one click or key saves it. */
export function NewContact({ captured, draftKey, erasedAt, onSaved }: Props) {
  const t = useText()
  const formats = useFormats()
  const draft = useDraft(draftKey, { form: "" })
  const form = formOfDraft(draft.form) ?? formOf(captured)
  const [asked, setAsked] = useState(captured)
  const lookalikes = useQuery(contactQueries.lookalikes(asked))
  const create = useChange("contacts.create", "status_contact_saved")
  const addTo = useChange("contacts.addTo", "status_added")
  const found = lookalikes.data ?? []
  const lookalikeList = useRef<HTMLUListElement>(null)
  const isSaving = create.isPending || addTo.isPending

  const change = (changes: Partial<PersonForm>) => draft.change(draftOf({ ...form, ...changes }))
  // Looked up again when a field is left, not with each letter.
  const onBlur = () => {
    if (draft.isKept) setAsked(capturedOf(form, captured))
  }
  const standardOf = useStandards(typingOf(form))
  const source = {
    captured: isWritten(captured) ? undefined : captured,
    fields: fieldsOf(form, captured),
    mended: form.mended,
    draftKey,
  }

  const finish = (id: string, form?: LogKind) => {
    draft.forget({ stored: true })
    onSaved(id, form)
  }
  const save = async (form?: LogKind) => {
    if (isSaving) return
    await draft.settle()
    create.mutate(source, { onSuccess: ({ id }) => finish(id, form) })
  }
  // A call with somebody who isn't saved yet saves them; unless they may be there already, which is to be decided first.
  const saveAndLog = () => {
    if (found.length > 0) lookalikeList.current?.querySelector("button")?.focus()
    else void save("call")
  }
  const add = async (id: string) => {
    if (isSaving) return
    await draft.settle()
    addTo.mutate({ ...source, id }, { onSuccess: () => finish(id) })
  }

  useKeys({ s: () => void save(), "Ctrl+enter": () => void save(), c: saveAndLog })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }

  const problem = create.error ?? addTo.error

  return (
    <form
      className={styles.form}
      aria-labelledby="new-contact-title"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <h1 id="new-contact-title" className={styles.title}>
        {t("new_contact")}
      </h1>
      {erasedAt && <Note icon="warning">{t("was_erased", { day: formats.day(new Date(erasedAt)) })}</Note>}
      {found.length > 0 && (
        <Lookalikes list={lookalikeList} found={found} isBusy={isSaving} onAdd={(id) => void add(id)} />
      )}
      <TextBox
        label={t("field_full_name")}
        value={form.fullName}
        onChange={(fullName) => change({ fullName })}
        suggestion={standardOf("fullName", form.fullName)}
        onTake={(fix) => change(taking(form, "fullName", fix))}
      />
      <TextBox
        label={t("field_job_title")}
        value={form.jobTitle}
        onChange={(jobTitle) => change({ jobTitle })}
        suggestion={standardOf("jobTitle", form.jobTitle)}
      />
      <TextBox
        label={t("field_organization")}
        value={form.organization}
        onChange={(organization) => change({ organization })}
        suggestion={standardOf("organization", form.organization)}
      />
      <ValueList
        field="emails"
        values={form.emails}
        onChange={(emails) => change({ emails })}
        standardOf={standardOf}
      />
      <ValueList
        field="phones"
        values={form.phones}
        onChange={(phones) => change({ phones })}
        standardOf={standardOf}
        onTake={(index, fix) => change(taking(form, "phones", fix, index))}
      />
      <ValueList field="urls" values={form.urls} onChange={(urls) => change({ urls })} />
      <AddressList addresses={form.addresses} onChange={(addresses) => change({ addresses })} standardOf={standardOf} />
      <div className={styles.add}>
        <Button look="quiet" icon="add" onClick={() => change({ emails: [...form.emails, ""] })}>
          {t("add_email")}
        </Button>
        <Button look="quiet" icon="add" onClick={() => change({ phones: [...form.phones, ""] })}>
          {t("add_phone")}
        </Button>
        <Button look="quiet" icon="add" onClick={() => change({ urls: [...form.urls, ""] })}>
          {t("add_url")}
        </Button>
      </div>
      {problem && <ProblemNote problem={problem} />}
      <div className={styles.actions}>
        <Button type="submit" look="primary" shortcut="s Control+Enter" disabled={isSaving} className={styles.save}>
          {found.length > 0 ? t("create_anyway") : t("save_contact")}
        </Button>
        {draft.isKept && (
          <Button look="quiet" onClick={() => draft.forget({ stored: false })}>
            {t("reset_form")}
          </Button>
        )}
      </div>
      {captured.note && (
        <p className={styles.note}>
          <bdi>{captured.note}</bdi>
        </p>
      )}
    </form>
  )
}
