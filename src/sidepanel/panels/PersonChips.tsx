import type { PersonOnScreen } from "~messages/screen"
import { Button } from "~ui/components/Button"
import { Icon } from "~ui/components/Icon"
import { useText } from "~ui/text/use-text"

import styles from "./PersonChips.module.css"

type Props = {
  people: PersonOnScreen[]
  picked: string
  onPick: (key: string) => void
  /** Back to the list to tick, on a page. */
  onAll?: () => void
}

/** Everybody in the thread, the sender first; a number key picks. Known people bear a mark. */
export function PersonChips({ people, picked, onPick, onAll }: Props) {
  const t = useText()

  return (
    <nav className={styles.chips} aria-label={t("people_on_screen")}>
      {onAll && (
        <Button look="quiet" icon="back" onClick={onAll}>
          {t("all_people")}
        </Button>
      )}
      {people.map(({ key, captured, known }, index) => {
        const name = known?.fullName ?? captured.fullName ?? captured.emails[0] ?? t("unnamed")
        return (
          <button
            key={key}
            type="button"
            className={styles.chip}
            aria-pressed={key === picked}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            title={[name, captured.emails[0]].filter(Boolean).join(" · ")}
            onClick={() => onPick(key)}
          >
            {index < 9 && (
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
            )}
            <bdi>{name}</bdi>
            {known && (
              <>
                <Icon name="check" />
                <span className="unseen">{t("known")}</span>
              </>
            )}
          </button>
        )
      })}
    </nav>
  )
}
