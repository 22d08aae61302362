import type { Lead } from "~messages/leads"
import { exclusionText } from "~ui/text/lead-text"
import { useNames } from "~ui/text/use-names"
import { useText } from "~ui/text/use-text"
import { useKeys } from "~ui/use-keys"

import styles from "./GradeBadge.module.css"

type Props = { lead: Lead; isOpen: boolean; onToggle: () => void }

/** How well somebody fits and how much they do, in two signs, which open where they come from; of whoever is never scored, why. */
export function GradeBadge({ lead: { score, excluded }, isOpen, onToggle }: Props) {
  const t = useText()
  const names = useNames()
  useKeys({ g: score && onToggle })

  if (excluded) return <span className={styles.excluded}>{exclusionText(t, names, excluded)}</span>
  if (!score) return null
  const { grade, fit, engagement } = score
  const words = t("grade_ledger", { grade, fit, engagement })
  return (
    <button
      type="button"
      className={styles.grade}
      data-letter={grade[0]}
      aria-label={words}
      title={`${words} (G)`}
      aria-keyshortcuts="g"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {grade}
    </button>
  )
}
