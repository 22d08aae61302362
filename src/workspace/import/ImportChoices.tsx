import type { ImportOptions, ImportReport } from "~messages/imports"
import { useText } from "~ui/text/use-text"

import { Choices } from "../sections/Choices"
import { Switch } from "../sections/Switch"
import { Field } from "./Field"

type Props = { report: ImportReport; choices: ImportOptions; onChange: (choices: ImportOptions) => void }

export const NO_CHOICES: ImportOptions = { likely: "add", keepsLosses: false, tag: "" }

/** What is to be decided before an import, as far as the file gives cause. */
export function ImportChoices({ report, choices, onChange }: Props) {
  const t = useText()

  return (
    <>
      {report.counts.likely > 0 && (
        <Choices
          label={t("import_likely")}
          value={choices.likely}
          options={[
            { value: "add", text: t("import_likely_add") },
            { value: "skip", text: t("import_likely_skip") },
            { value: "new", text: t("import_likely_new") },
          ]}
          onChoose={(likely) => onChange({ ...choices, likely })}
        />
      )}
      {report.lost > 0 && (
        <Switch
          label={t("import_keep_losses")}
          isOn={choices.keepsLosses}
          onChange={(keepsLosses) => onChange({ ...choices, keepsLosses })}
        />
      )}
      <Field label={t("import_tag")}>
        {(id) => (
          <input
            id={id}
            type="text"
            maxLength={60}
            value={choices.tag}
            onChange={(event) => onChange({ ...choices, tag: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
