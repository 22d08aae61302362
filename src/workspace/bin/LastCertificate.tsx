import { useQuery } from "@tanstack/react-query"

import { saveCertificate } from "~ui/certificate"
import { Button } from "~ui/components/Button"
import { jobQueries } from "~ui/queries/jobs"
import { stewardshipQueries } from "~ui/queries/stewardship"
import { useFormats, useText } from "~ui/text/use-text"

/** The certificate of the last erasure on request, for whoever missed it. */
export function LastCertificate() {
  const t = useText()
  const formats = useFormats()
  const jobs = useQuery(jobQueries.list())
  const last = jobs.data?.find(({ kind, state }) => kind === "erasing" && state === "done")
  const certificate = useQuery({ ...stewardshipQueries.certificate(last?.id ?? ""), enabled: last !== undefined }).data
  if (!certificate) return null

  return (
    <p>
      {t("certificate_last", { when: formats.ago(certificate.at) })}{" "}
      <Button look="quiet" onClick={() => saveCertificate(t, formats, certificate)}>
        {t("certificate_save")}
      </Button>
    </p>
  )
}
