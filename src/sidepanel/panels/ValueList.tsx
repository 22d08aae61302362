import type { Suggestion } from "~messages/quality"
import type { TextKey } from "~ui/text/catalogues"
import { useText } from "~ui/text/use-text"

import { TextBox } from "./TextBox"
import styles from "./ValueList.module.css"

type Field = "emails" | "phones" | "urls"

const WORDS: Record<Field, { one: TextKey; more: TextKey }> = {
  emails: { one: "field_email", more: "field_email_n" },
  phones: { one: "field_phone", more: "field_phone_n" },
  urls: { one: "field_url", more: "field_url_n" },
}

type Props = {
  field: Field
  values: string[]
  onChange: (values: string[]) => void
  /** What is to be said of a text of the field. */
  standardOf?: (field: string, text: string) => Suggestion | undefined
  onTake?: (index: number, fix: string) => void
}

/** The e-mails, phones or links of a form, each on its line. */
export function ValueList({ field, values, onChange, standardOf, onTake }: Props) {
  const t = useText()
  const words = WORDS[field]

  if (values.length === 0) return null
  return (
    <div className={styles.list}>
      {values.map((value, index) => {
        const label = index === 0 ? t(words.one) : t(words.more, { n: index + 1 })
        return (
          <TextBox
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its text changes while it is typed
            key={index}
            label={label}
            value={value}
            onChange={(text) => onChange(values.with(index, text))}
            removeLabel={
              values.length > 1 || (value && field === "urls") ? t("remove_value", { label, value }) : undefined
            }
            suggestion={standardOf?.(field, value)}
            onTake={onTake && ((fix) => onTake(index, fix))}
            onRemove={() => onChange(values.toSpliced(index, 1))}
          />
        )
      })}
    </div>
  )
}
