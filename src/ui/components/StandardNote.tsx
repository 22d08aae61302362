import type { Suggestion } from "~messages/quality"

import { shownValue } from "../text/phone"
import { suggestionText } from "../text/suggestions"
import { useText } from "../text/use-text"
import { Button } from "./Button"
import styles from "./StandardNote.module.css"

type Props = { id: string; suggestion: Suggestion | undefined; onTake: (fix: string) => void }

/** Under a field: what isn't as the standards have it, and the value as it would be, for one click or key. */
export function StandardNote({ id, suggestion, onTake }: Props) {
  const t = useText()
  const { fix, field = "" } = suggestion ?? {}

  return (
    <span id={id} className={styles.note} aria-live="polite">
      {suggestion && <span>{suggestionText(t, suggestion)}</span>}
      {fix && (
        <Button look="quiet" shortcut={TAKING_KEY} onClick={() => onTake(fix)}>
          {t("suggestion_take", { value: shownValue(field, fix) })}
          <span className={styles.key} aria-hidden="true">
            ↓
          </span>
        </Button>
      )}
    </span>
  )
}

const TAKING_KEY = "ArrowDown"

/** The key in the field itself that takes over what is suggested. */
export function takeByKey(
  event: Pick<KeyboardEvent, "key" | "preventDefault">,
  suggestion: Suggestion | undefined,
  onTake: (fix: string) => void,
): void {
  if (event.key !== TAKING_KEY || !suggestion?.fix) return
  event.preventDefault()
  onTake(suggestion.fix)
}
