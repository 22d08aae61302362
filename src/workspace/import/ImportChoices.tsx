import type { Applicable } from "~domain/standards"
import type { ImportOptions, ImportReport } from "~messages/imports"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import { Choices } from "../sections/Choices"
import { Switch } from "../sections/Switch"
import { Field } from "./Field"

type Props = { report: ImportReport; choices: ImportOptions; onChange: (choices: ImportOptions) => void }

const APPLICABLE_TEXT: Record<Applicable, TextKey> = {
  "phone-form": "import_standard_phones",
  "name-casing": "import_standard_names",
  "tag-unknown": "import_standard_tags",
}

export const NO_CHOICES: ImportOptions = { likely: "add", keepsLosses: false, tag: "", standards: ["phone-form"] }

/** What is to be decided before an import, as far as the file gives cause. */
export function ImportChoices({ report, choices, onChange }: Props) {
  const t = useText()
  const applicable = (Object.keys(APPLICABLE_TEXT) as Applicable[]).filter((code) =>
    report.standards.some((one) => one.code === code && one.examples.some(({ fix }) => fix)),
  )

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
      {applicable.map((code) => (
        <Choices
          key={code}
          label={t(APPLICABLE_TEXT[code])}
          value={choices.standards.includes(code) ? "apply" : "keep"}
          options={[
            { value: "keep", text: t("import_standard_keep") },
            { value: "apply", text: t("import_standard_apply") },
          ]}
          onChoose={(choice) => {
            const others = choices.standards.filter((one) => one !== code)
            onChange({ ...choices, standards: choice === "apply" ? [...others, code] : others })
          }}
        />
      ))}
      {applicable.length > 0 && <p>{t("import_standard_hint")}</p>}
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
