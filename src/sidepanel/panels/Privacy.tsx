import { useMutation } from "@tanstack/react-query"

import type { Contact } from "~domain/contact"
import { displayName } from "~domain/contact-name"
import { localDay } from "~domain/due"
import { Problem } from "~domain/problem"
import type { Certificate } from "~messages/stewardship"
import { accessFile } from "~ui/access-file"
import { saveCertificate } from "~ui/certificate"
import { askWorker } from "~ui/client"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { TypedWord } from "~ui/components/TypedWord"
import { useStatus } from "~ui/status"
import { fileName, offerDownload } from "~ui/store-files"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Privacy.module.css"

type Props = { contact: Contact }

/** The rights of the person: everything that is held on them, and to be erased. */
export function Privacy({ contact }: Props) {
  const t = useText()
  const formats = useFormats()
  const status = useStatus()
  const name = displayName(contact)
  const access = useMutation({
    mutationFn: async () => accessFile(await askWorker("contacts.access", { contactId: contact.id })),
    onSuccess: (file) => offerDownload(file, `junto-${localDay(new Date())}-${fileName(name)}.json`),
  })
  // The profile goes with the person; what follows goes on without it.
  const erase = useMutation({
    mutationFn: () => erased(contact.id),
    onSuccess: (certificate) => {
      saveCertificate(t, formats, certificate)
      status.say("status_person_erased")
    },
    onError: status.fail,
  })

  return (
    <details className={styles.privacy}>
      <summary>{t("privacy")}</summary>
      <p>{t("access_hint", { name })}</p>
      <Button disabled={access.isPending} onClick={() => access.mutate()}>
        {t("access")}
      </Button>
      {access.error && <ProblemNote problem={access.error} />}
      <p>{t("erase_person_hint", { name })}</p>
      <TypedWord
        word={t("word_erase")}
        action={t("erase_person")}
        isBusy={erase.isPending}
        onConfirm={() => erase.mutate()}
      />
    </details>
  )
}

/** Erases a contact and waits for the certificate. */
async function erased(contactId: string): Promise<Certificate> {
  const id = crypto.randomUUID()
  await askWorker("contacts.erase", { id, contactId, confirm: "erase" })
  for (;;) {
    const certificate = await askWorker("contacts.certificate", { id })
    if (certificate) return certificate
    const { state, problem } = (await askWorker("jobs.list", {})).find((job) => job.id === id) ?? {}
    if (state === "failed" && problem) throw new Problem(problem.code, problem.details)
    await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY))
  }
}

const ASKED_EVERY = 300
