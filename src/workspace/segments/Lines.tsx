import { useText } from "~ui/text/use-text"

import styles from "./Segments.module.css"

type Props = { label: string; example: string; lines: string[]; onChange: (lines: string[]) => void }

/** How many there may be, and how long. */
const MOST = 20
const LONGEST = 300

/** Short texts, each on a line of its own. */
export function Lines({ label, example, lines, onChange }: Props) {
  const t = useText()

  return (
    <label className={styles.field}>
      {t("one_a_line", { label })}
      <textarea
        rows={4}
        placeholder={example}
        defaultValue={lines.join("\n")}
        onChange={({ target }) =>
          onChange(
            target.value
              .split("\n")
              .map((line) => line.trim().slice(0, LONGEST))
              .filter((line) => line !== "")
              .slice(0, MOST),
          )
        }
      />
    </label>
  )
}
