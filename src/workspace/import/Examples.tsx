import type { ExchangeProblemCode, ImportOutcome } from "~domain/exchange"
import type { ImportExample } from "~messages/imports"
import { EXCHANGE_TEXT } from "~ui/text/import-names"
import { fieldKey } from "~ui/text/names"
import { type Text, useFormats, useText } from "~ui/text/use-text"

import styles from "./Examples.module.css"

type Props = { examples: ImportExample[]; more: number; outcome: ImportOutcome }

/** A few of many, each with what there is to tell of it. */
export function Examples({ examples, more, outcome }: Props) {
  const t = useText()
  const formats = useFormats()
  const rest = more - examples.length

  return (
    <ul className={styles.examples}>
      {examples.map(({ line, name, known, fields = [], why }) => {
        const words = fields.flatMap((field) => {
          const key = fieldKey(field)
          return key ? [t(key)] : []
        })
        const told = [
          known && known !== name && t("import_example_known", { name: known }),
          outcome !== "same" && words.length > 0 && t("import_example_adds", { fields: formats.list(words) }),
          why && reasonText(t, why),
          t("import_example_line", { line: formats.number(line) }),
        ].filter(Boolean)
        return (
          <li key={line}>
            {name && <bdi>{name}</bdi>} <span>{told.join(" · ")}</span>
          </li>
        )
      })}
      {rest > 0 && (
        <li>
          <span>{t("import_more", { count: rest })}</span>
        </li>
      )}
    </ul>
  )
}

function reasonText(t: Text, why: NonNullable<ImportExample["why"]>): string {
  if (why === "empty") return t("rejected_empty")
  if (why === "nameless") return t("rejected_nameless")
  return t(EXCHANGE_TEXT[why as ExchangeProblemCode], { count: 1, name: "", reason: "" })
}
