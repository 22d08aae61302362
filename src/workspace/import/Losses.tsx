import { useMutation } from "@tanstack/react-query"

import type { ImportReport } from "~messages/imports"
import { Button } from "~ui/components/Button"
import { ProblemNote } from "~ui/components/ProblemNote"
import { saveFile } from "~ui/store-files"
import { LOSS_TEXT } from "~ui/text/import-names"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./Losses.module.css"

type Props = { report: ImportReport }

/** The values that have no place in a contact: of each property how many, and all of them as a file. */
export function Losses({ report: { losses, lost, lossFile } }: Props) {
  const t = useText()
  const formats = useFormats()
  const save = useMutation({
    mutationFn: () => saveFile({ folder: "imports", file: lossFile }, "junto-import.csv"),
  })

  if (lost === 0) return <p>{t("import_losses_none")}</p>
  return (
    <details className={styles.losses}>
      <summary>{t("import_losses", { count: lost })}</summary>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("import_loss_property")}</th>
              <th scope="col">{t("import_loss_count")}</th>
              <th scope="col">{t("import_loss_example")}</th>
              <th scope="col">{t("import_loss_why")}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map(({ property, why, count, value }) => (
              <tr key={`${property} ${why}`}>
                <th scope="row">
                  <bdi>{property || t("import_loss_no_column")}</bdi>
                </th>
                <td>{formats.number(count)}</td>
                <td>
                  <bdi>{value}</bdi>
                </td>
                <td>{t(LOSS_TEXT[why])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {save.error && <ProblemNote problem={save.error} />}
      <Button onClick={() => save.mutate()}>{t("import_losses_save")}</Button>
    </details>
  )
}
