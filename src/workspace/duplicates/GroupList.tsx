import { useEffect, useRef } from "react"

import { displayName } from "~domain/contact-name"
import type { DuplicateGroup } from "~messages/duplicates"
import { Button } from "~ui/components/Button"
import { useFormats, useText } from "~ui/text/use-text"

import styles from "./GroupList.module.css"

type Props = {
  groups: DuplicateGroup[]
  total: number
  chosen: number
  onChoose: (at: number) => void
  onMore: () => void
}

/** The groups, the surest first. */
export function GroupList({ groups, total, chosen, onChoose, onMore }: Props) {
  const t = useText()
  const formats = useFormats()
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another element to bring into view.
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" })
  }, [chosen])

  return (
    <nav className={styles.list} aria-label={t("duplicates_groups")}>
      <ul>
        {groups.map(({ contacts, probability }, at) => (
          <li key={contacts.map(({ id }) => id).join()}>
            <button
              ref={at === chosen ? current : undefined}
              type="button"
              className={styles.group}
              aria-current={at === chosen ? "true" : undefined}
              onClick={() => onChoose(at)}
            >
              <bdi className={styles.name}>{contacts[0] && displayName(contacts[0])}</bdi>
              <span className={styles.about}>
                {t("duplicates_group", { count: contacts.length, likely: formats.percent(shown(probability)) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {groups.length < total && groups.length < 100 && (
        <Button look="quiet" onClick={onMore}>
          {t("show_more")}
        </Button>
      )}
    </nav>
  )
}

/** Nothing is ever wholly certain. */
const shown = (probability: number) => Math.min(0.99, Math.floor(probability * 100) / 100)
