import { useText } from "~ui/text/use-text"

import { ExportSection } from "../export/ExportSection"
import page from "../Page.module.css"
import { ImportSection } from "./ImportSection"

export function ImportExport() {
  const t = useText()

  return (
    <div className={page.page}>
      <h1>{t("import_export")}</h1>
      <ImportSection />
      <ExportSection />
    </div>
  )
}
