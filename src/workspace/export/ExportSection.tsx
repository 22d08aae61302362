import { useId, useState } from "react"

import { EXPORT_FORMATS, type ExportFormat } from "~domain/exchange"
import { Button } from "~ui/components/Button"
import { FORMAT_TEXT } from "~ui/text/import-names"
import { useText } from "~ui/text/use-text"
import { useExport } from "~ui/use-export"

import { JobProgress } from "../jobs/JobProgress"
import { Section } from "../Section"
import styles from "./ExportSection.module.css"

/** Everybody as one file. */
export function ExportSection() {
  const t = useText()
  const id = useId()
  const [format, setFormat] = useState<ExportFormat>("vcard-4.0")
  const { isBusy, start } = useExport()

  return (
    <Section title={t("export_title")} hint={t("export_hint")}>
      <div className={styles.row}>
        <label htmlFor={id}>{t("export_format")}</label>
        <select id={id} value={format} onChange={(event) => setFormat(event.target.value as ExportFormat)}>
          {EXPORT_FORMATS.map((one) => (
            <option key={one} value={one}>
              {t(FORMAT_TEXT[one])}
            </option>
          ))}
        </select>
        <Button disabled={isBusy} onClick={() => start(format)}>
          {t("export_everybody")}
        </Button>
      </div>
      <JobProgress kinds={{ export: "job_export" }} />
    </Section>
  )
}
