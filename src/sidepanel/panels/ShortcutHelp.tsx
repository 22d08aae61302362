import { IconButton } from "~ui/components/Button"
import { type Shortcut, ShortcutList } from "~ui/components/ShortcutList"
import { useText } from "~ui/text/use-text"

import styles from "./ShortcutHelp.module.css"

/** Every key of the panel. What stands here is what the panels listen to. */
const SHORTCUTS: Shortcut[] = [
  { keys: ["/", "Ctrl K"], text: "search_contacts" },
  { keys: ["C"], text: "log_call" },
  { keys: ["N"], text: "add_note" },
  { keys: ["M"], text: "log_meeting" },
  { keys: ["L"], text: "log_mail" },
  { keys: ["Alt 1", "Alt 3", "Alt 7", "Alt D"], text: "help_follow_up" },
  { keys: ["S"], text: "save_contact" },
  { keys: ["S"], text: "help_stage" },
  { keys: ["Y"], text: "help_accept_move" },
  { keys: ["I"], text: "help_decline_move" },
  { keys: ["G"], text: "help_ledger" },
  { keys: ["H"], text: "help_handover" },
  { keys: ["E"], text: "help_edit_name" },
  { keys: ["F2"], text: "help_edit_value" },
  { keys: ["A"], text: "help_take_news" },
  { keys: ["X"], text: "help_decline_news" },
  { keys: ["T"], text: "add_task" },
  { keys: ["D"], text: "help_complete" },
  { keys: ["1", "9"], text: "help_pick_person" },
  { keys: ["J", "K"], text: "help_rows" },
  { keys: ["U", "Ctrl Z"], text: "undo" },
  { keys: ["Esc"], text: "help_back" },
  { keys: ["?"], text: "shortcuts" },
]

type Props = { onClose: () => void }

export function ShortcutHelp({ onClose }: Props) {
  const t = useText()

  return (
    <section className={styles.help}>
      <div className={styles.head}>
        <h1>{t("shortcuts")}</h1>
        <IconButton icon="close" label={t("close")} onClick={onClose} />
      </div>
      <ShortcutList shortcuts={SHORTCUTS} className={styles.list} />
      <p className={styles.hint}>{t("shortcuts_hint")}</p>
    </section>
  )
}
