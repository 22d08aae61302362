import { problemText } from "../text/problem-text"
import { useText } from "../text/use-text"
import { Button } from "./Button"
import { Icon } from "./Icon"
import styles from "./ProblemNote.module.css"

type Props = { problem: unknown; onRetry?: () => void; id?: string }

/** What went wrong and what to do, beside the thing it happened to. */
export function ProblemNote({ problem, onRetry, id }: Props) {
  const t = useText()

  return (
    <div className={styles.note} role="alert" id={id}>
      <Icon name="warning" />
      <p>{problemText(t, problem)}</p>
      {onRetry && <Button onClick={onRetry}>{t("try_again")}</Button>}
    </div>
  )
}
