import { useStatus } from "../status"
import { problemText } from "../text/problem-text"
import { useText } from "../text/use-text"
import { useUndo } from "../use-undo"
import { Button, IconButton } from "./Button"
import { Icon } from "./Icon"
import styles from "./StatusBar.module.css"

/** Says what was saved and takes it back. It stays until the next change: a message that leaves by itself is missed. */
export function StatusBar() {
  const t = useText()
  const { status, dismiss } = useStatus()
  const undo = useUndo()

  const said = status && ("failure" in status ? problemText(t, status.failure) : t(status.key, status.values))
  const canUndo = status && "undo" in status && status.undo.length > 0

  return (
    <div
      className={styles.bar}
      data-shown={status ? "" : undefined}
      data-failed={status && "failure" in status ? "" : undefined}
    >
      <p role="status" className={styles.said}>
        {status && <Icon name={"failure" in status ? "warning" : "check"} />}
        <span>{said}</span>
      </p>
      {canUndo && (
        <Button look="quiet" icon="undo" shortcut="Control+z" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t("undo")}
        </Button>
      )}
      {status && <IconButton icon="close" label={t("dismiss")} onClick={dismiss} />}
    </div>
  )
}
