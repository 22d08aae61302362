import { type Shortcut, ShortcutList } from "~ui/components/ShortcutList"
import { useText } from "~ui/text/use-text"

import styles from "./TableHelp.module.css"

/** Every key of the table. What stands here is what it listens to. */
const SHORTCUTS: Shortcut[] = [
  { keys: ["/", "Ctrl K"], text: "search_contacts" },
  { keys: ["↑", "↓", "Pg↑", "Pg↓", "Home", "End"], text: "help_list_move" },
  { keys: ["J", "K"], text: "help_rows" },
  { keys: ["Enter"], text: "help_list_open" },
  { keys: ["X", "Space"], text: "help_list_select" },
  { keys: ["Shift ↑", "Shift ↓"], text: "help_list_range" },
  { keys: ["Ctrl A"], text: "help_list_all" },
  { keys: ["N"], text: "new_contact" },
  { keys: ["E"], text: "help_list_change" },
  { keys: ["Delete"], text: "help_list_delete" },
  { keys: ["F"], text: "help_list_filters" },
  { keys: ["Enter", "Shift ←", "Shift →"], text: "help_list_sort" },
  { keys: ["U", "Ctrl Z"], text: "undo" },
  { keys: ["Esc"], text: "help_list_clear" },
]

export function TableHelp() {
  const t = useText()

  return (
    <section className={styles.help} aria-label={t("shortcuts")}>
      <ShortcutList shortcuts={SHORTCUTS} className={styles.list} />
      <p className={styles.hint}>{t("shortcuts_hint")}</p>
    </section>
  )
}
